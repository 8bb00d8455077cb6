using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Neural;
using KnowledgeGraph.Training.Neural;

namespace KnowledgeGraph.Training.Entities;

/// <summary>The network of the recognizer while it learns: one LSTM, and scores and transitions for each domain.</summary>
sealed class NameTrainingNetwork
{
    public const int AffixRows = 1 << 14;
    public const int AffixWidth = 48;
    const float InputDropout = 0.2f, StateDropout = 0.4f, WordDropout = 0.06f;
    const float TagWeight = 0.3f;
    static readonly int TagCount = Enum.GetValues<Core.Text.Upos>().Length;
    static readonly int Domains = Enum.GetValues<NameDomain>().Length;

    readonly WordVectors _vectors;
    readonly SplitMix _random;
    readonly Parameter _affixes;
    readonly LstmTrainer _lstm;
    readonly DenseTrainer[] _outputs;
    readonly Parameter[] _transitions;
    readonly Dropout _inputDropout, _stateDropout;
    readonly LabelLoss _loss = new();
    readonly SequenceBatch _batch = new();
    readonly Adam _adam;
    readonly WeightAverage _average;
    readonly int _width, _stateWidth;
    float[] _input = [], _inputGradient = [], _states = [], _stateGradient = [], _scores = [], _scoreGradient = [];
    bool[] _dropped = [];

    /// <param name="hidden">The width of the LSTM in each direction.</param>
    public NameTrainingNetwork(WordVectors vectors, int hidden, ulong seed)
    {
        _stateWidth = 2 * hidden;
        _vectors = vectors;
        _random = new SplitMix(seed);
        _width = NameNetwork.InputWidth(vectors.Dimensions, AffixWidth);
        _affixes = new Parameter("affixes", AffixRows, AffixWidth, sparse: true).Scatter(_random, 0.05f);
        _lstm = new LstmTrainer("lstm", _width, hidden, _random);
        _outputs = [.. Enumerable.Range(0, Domains).Select(_ => new DenseTrainer("output", _stateWidth, NameLabels.Count, _random))];
        // The parts of speech take the first seventeen scores of their domain.
        _transitions = [.. Enumerable.Range(0, Domains).Select(_ => new Parameter("transitions", NameLabels.Count + 1, NameLabels.Count))];
        _inputDropout = new Dropout(InputDropout, _random);
        _stateDropout = new Dropout(StateDropout, _random);
        Parameter[] parameters = [_affixes, .. _lstm.Parameters, .. _outputs.SelectMany(output => output.Parameters), .. _transitions];
        _adam = new Adam(parameters);
        _average = new WeightAverage(parameters);
    }

    /// <summary>Learns from sentences of one domain, the longest first; returns their loss.</summary>
    public double Step(ReadOnlySpan<NameExample> examples, float rate)
    {
        int domain = (int)examples[0].Domain;
        Prepare(examples);
        int rows = _batch.Rows;
        Encode(examples);
        _inputDropout.Draw(_input.AsSpan(0, rows * _width));
        Span<float> states = _lstm.Forward(_batch, _input, _width);
        states.CopyTo(_states);
        _stateDropout.Draw(_states.AsSpan(0, states.Length));
        DenseTrainer output = _outputs[domain];
        output.Layer.Forward(_states, _stateWidth, _scores, rows);
        Array.Clear(_scoreGradient, 0, rows * output.Layer.Width);
        double loss = examples[0].Domain == NameDomain.Tags ? TagLoss(examples, output.Layer.Width) : Loss(examples, output.Layer.Width, _transitions[domain]);
        output.Backward(_states, _stateWidth, _scoreGradient, _stateGradient, rows, accumulate: false);
        _stateDropout.Apply(_stateGradient.AsSpan(0, states.Length));
        _lstm.Backward(_batch, _input, _width, _stateGradient, _inputGradient);
        _inputDropout.Apply(_inputGradient.AsSpan(0, rows * _width));
        SpreadToAffixes(examples);
        _adam.Step(rate);
        _lstm.Refresh();
        output.Refresh();
        return loss;
    }

    double Loss(ReadOnlySpan<NameExample> examples, int stride, Parameter transitions)
    {
        int count = NameLabels.Count;
        float[] values = transitions.Compact(), gradient = new float[values.Length];
        _loss.SetTransitions(values);
        Span<int> rows = stackalloc int[160];
        double loss = 0;
        for (int i = 0; i < examples.Length; i++)
        {
            byte[] gold = examples[i].Labels;
            for (int step = 0; step < gold.Length; step++) rows[step] = _batch.Row(i, step);
            loss += _loss.Add(_scores, stride, rows[..gold.Length], gold, values, _scoreGradient, gradient);
        }

        float scale = 1f / examples.Length;
        for (int i = 0; i < _batch.Rows * stride; i++) _scoreGradient[i] *= scale;
        for (int i = 0; i < gradient.Length; i++) transitions.Gradient[i / count * transitions.Stride + i % count] += gradient[i] * scale;
        return loss;
    }

    double TagLoss(ReadOnlySpan<NameExample> examples, int stride)
    {
        double loss = 0;
        for (int i = 0; i < examples.Length; i++)
            for (int step = 0; step < examples[i].Length; step++)
            {
                Span<float> scores = _scores.AsSpan(_batch.Row(i, step) * stride, TagCount);
                loss += CrossEntropy.Backward(scores, examples[i].Labels[step], TagWeight / examples.Length);
                scores.CopyTo(_scoreGradient.AsSpan(_batch.Row(i, step) * stride));
            }

        return loss;
    }

    void Prepare(ReadOnlySpan<NameExample> examples)
    {
        int[] lengths = new int[examples.Length];
        for (int i = 0; i < examples.Length; i++) lengths[i] = examples[i].Length;
        _batch.Reset(lengths);
        int rows = _batch.Rows;
        if (_dropped.Length >= rows) return;
        int outputWidth = PackedMatrix.Padded(NameLabels.Count);
        _dropped = new bool[rows];
        (_input, _inputGradient) = (new float[rows * _width], new float[rows * _width]);
        (_states, _stateGradient) = (new float[rows * _stateWidth], new float[rows * _stateWidth]);
        (_scores, _scoreGradient) = (new float[rows * outputWidth], new float[rows * outputWidth]);
    }

    void Encode(ReadOnlySpan<NameExample> examples)
    {
        for (int i = 0; i < examples.Length; i++)
            for (int step = 0; step < examples[i].Length; step++)
            {
                int row = _batch.Row(i, step), token = examples[i].First + step;
                NameFeatures features = examples[i].Features;
                Span<float> target = _input.AsSpan(row * _width, _width);
                _dropped[row] = _random.NextSingle() < WordDropout;
                _vectors.Read(_dropped[row] ? WordVectors.Unknown : features.Vectors[features.WordOf[token]], target);
                Span<float> sum = target.Slice(_vectors.Dimensions, AffixWidth);
                sum.Clear();
                for (int a = 0; a < Affixes(features, token, row); a++)
                    Rows.Add(_affixes.Value.AsSpan(features.Affixes[features.WordOf[token] * NameFeatures.MaximumAffixes + a] * AffixWidth, AffixWidth), sum);
                NameNetwork.WriteEvidence(features.Evidence[token] | examples[i].Conventions, target[(_vectors.Dimensions + AffixWidth)..]);
            }
    }

    void SpreadToAffixes(ReadOnlySpan<NameExample> examples)
    {
        for (int i = 0; i < examples.Length; i++)
            for (int step = 0; step < examples[i].Length; step++)
            {
                int row = _batch.Row(i, step), token = examples[i].First + step;
                NameFeatures features = examples[i].Features;
                ReadOnlySpan<float> gradient = _inputGradient.AsSpan(row * _width + _vectors.Dimensions, AffixWidth);
                for (int a = 0; a < Affixes(features, token, row); a++)
                {
                    int affix = features.Affixes[features.WordOf[token] * NameFeatures.MaximumAffixes + a];
                    _affixes.Touch(affix);
                    Rows.Add(gradient, _affixes.Gradient.AsSpan(affix * AffixWidth, AffixWidth));
                }
            }
    }

    /// <summary>The last affix is the whole word, which a dropped word hides.</summary>
    int Affixes(NameFeatures features, int token, int row) => features.AffixCounts[features.WordOf[token]] - (_dropped[row] ? 1 : 0);

    /// <summary>Takes the present weights into the mean that is written.</summary>
    public void Average() => _average.Add();

    /// <summary>The model with the scores of one domain.</summary>
    public byte[] Write(NameDomain domain)
    {
        _average.Swap();
        ModelWriter writer = new();
        Parameter[] lstm = [.. _lstm.Parameters], output = [.. _outputs[(int)domain].Parameters];
        writer.AddBytes("affixes", AffixRows, AffixWidth, _affixes.Compact());
        AddHalves("input", lstm[0]);
        AddHalves("gates", lstm[1]);
        AddHalves("forward", lstm[2]);
        AddHalves("backward", lstm[3]);
        AddHalves("output", output[0]);
        AddHalves("labels", output[1]);
        AddHalves("transitions", _transitions[(int)domain]);
        _average.Swap();
        return writer.ToArray();

        void AddHalves(string name, Parameter parameter) => writer.AddHalves(name, parameter.Rows, parameter.Columns, parameter.Compact());
    }
}
