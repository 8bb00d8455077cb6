using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Neural;
using KnowledgeGraph.Language.Relations;
using KnowledgeGraph.Training.Entities;
using KnowledgeGraph.Training.Neural;

namespace KnowledgeGraph.Training.Relations;

/// <summary>A <see cref="RelationNetwork"/> while it learns.</summary>
sealed class RelationTrainingNetwork
{
    const float InputDropout = 0.2f, StateDropout = 0.3f, JudgementDropout = 0.3f, WordDropout = 0.05f;

    /// <summary>How often the network does not see what the rules say, that it may learn to do without.</summary>
    const float RuleDropout = 0.4f;

    /// <summary>The same for our own sentences, that it may not learn from them that the rules are always right.</summary>
    const float OwnRuleDropout = 0.8f;

    /// <summary>What the loss of a step is divided by: about the questions of a batch whose answer is not plain.</summary>
    const float LossScale = 1f / 24f;

    static readonly string[] Kinds = Enum.GetNames<RelationKind>();
    static readonly int StateWidth = RelationShape.StateWidth, WayWidth = RelationShape.WayWidth, QuestionWidth = RelationShape.QuestionWidth;

    readonly RelationWords _words;
    readonly SplitMix _random;
    readonly Parameter _lemmas, _relations, _tags, _positions, _wayRelations;
    readonly LstmTrainer _lstm;
    readonly DenseTrainer _way;
    readonly DenseTrainer[] _judgements, _answers;
    readonly Dropout _inputDropout, _stateDropout, _judgementDropout;
    readonly Adam _adam;
    readonly WeightAverage _average;
    readonly SequenceBatch _batch = new();
    float[] _input = [], _inputGradient = [], _states = [], _stateGradient = [];

    public RelationTrainingNetwork(WordVectors vectors, IReadOnlyList<string> lemmas, IReadOnlyList<string> tags, ulong seed)
    {
        _words = new RelationWords(vectors, lemmas, tags);
        _random = new SplitMix(seed);
        _lemmas = new Parameter("lemma rows", lemmas.Count + 1, RelationShape.LemmaWidth, sparse: true).Scatter(_random, 0.1f);
        _relations = new Parameter("relation rows", Enum.GetValues<Relation>().Length, RelationShape.RelationWidth, sparse: true).Scatter(_random, 0.3f);
        _tags = new Parameter("tag rows", tags.Count + 1, RelationShape.TagWidth, sparse: true).Scatter(_random, 0.3f);
        _positions = new Parameter("position rows", RelationShape.PositionRows, WayWidth, sparse: true).Scatter(_random, 0.1f);
        _wayRelations = new Parameter("way relation rows", RelationShape.WayRelationRows, WayWidth, sparse: true).Scatter(_random, 0.1f);
        _lstm = new LstmTrainer("lstm", _words.Width, RelationShape.Hidden, _random);
        _way = new DenseTrainer("way", StateWidth, WayWidth, _random);
        _judgements = [.. Kinds.Select(kind => new DenseTrainer($"judgement {kind}", QuestionWidth, RelationShape.JudgementWidth, _random))];
        _answers = [.. Enum.GetValues<RelationKind>().Select(kind => new DenseTrainer($"answer {kind}", RelationShape.JudgementWidth, RelationAnswers.Count(kind), _random))];
        Parameter[] parameters = [_lemmas, _relations, _tags, _positions, _wayRelations, .. _lstm.Parameters, .. _way.Parameters, .. _judgements.SelectMany(layer => layer.Parameters), .. _answers.SelectMany(layer => layer.Parameters)];
        _adam = new Adam(parameters);
        _average = new WeightAverage(parameters);
        (_inputDropout, _stateDropout, _judgementDropout) = (new Dropout(InputDropout, _random), new Dropout(StateDropout, _random), new Dropout(JudgementDropout, _random));
    }

    /// <summary>Learns from some passages, the longest first; returns their loss.</summary>
    public double Step(RelationExample[] examples, float rate)
    {
        int[] lengths = [.. examples.Select(example => example.Passage.Length)];
        _batch.Reset(lengths);
        int rows = _batch.Rows, width = _words.Width;
        Grow(ref _input, rows * width);
        Grow(ref _inputGradient, rows * width);
        Grow(ref _states, rows * StateWidth);
        Grow(ref _stateGradient, rows * StateWidth);
        bool[] hidden = new bool[rows];
        Encode(examples, hidden);
        _inputDropout.Draw(_input.AsSpan(0, rows * width));
        _lstm.Forward(_batch, _input, width).CopyTo(_states);
        _stateDropout.Draw(_states.AsSpan(0, rows * StateWidth));
        Array.Clear(_stateGradient, 0, rows * StateWidth);
        double loss = Judge(examples);
        _stateDropout.Apply(_stateGradient.AsSpan(0, rows * StateWidth));
        _lstm.Backward(_batch, _input, width, _stateGradient, _inputGradient);
        _inputDropout.Apply(_inputGradient.AsSpan(0, rows * width));
        Spread(examples, hidden);
        _adam.Step(rate);
        _lstm.Refresh();
        _way.Refresh();
        foreach (DenseTrainer layer in _judgements.Concat(_answers)) layer.Refresh();
        return loss;
    }

    void Encode(RelationExample[] examples, bool[] hidden)
    {
        for (int i = 0; i < examples.Length; i++)
        {
            RelationPassage passage = examples[i].Passage;
            byte[] marks = RelationShape.Marks(passage);
            for (int token = 0; token < passage.Length; token++)
            {
                int at = _batch.Row(i, token);
                Span<float> row = _input.AsSpan(at * _words.Width, _words.Width);
                hidden[at] = _random.NextSingle() < WordDropout;
                _words.ReadVector(hidden[at] ? WordVectors.Unknown : _words.VectorOf(passage, token), row);
                Row(_lemmas, hidden[at] ? 0 : Lemma(passage, token)).CopyTo(row[_words.LemmaOffset..]);
                Row(_relations, (int)RelationWords.RelationOf(passage, token)).CopyTo(row[_words.RelationOffset..]);
                Row(_tags, _words.TagOf(RelationWords.Tag(passage, token))).CopyTo(row[_words.TagOffset..]);
                RelationShape.WriteMark(marks[token], row[_words.PartyOffset..]);
            }
        }
    }

    /// <summary>Forward and back from the states to the answers; returns the loss.</summary>
    double Judge(RelationExample[] examples)
    {
        (int Example, int Question)[] asked = [.. Enumerable.Range(0, examples.Length).SelectMany(i => Enumerable.Range(0, examples[i].Gold.Length).Where(q => examples[i].Gold[q] != RelationExample.Open).Select(q => (i, q)))];
        int total = asked.Sum(one => Question(one).Tokens.Length), wayStride = _way.Layer.Width;
        if (total == 0) return 0;
        float[] tokens = new float[total * StateWidth], way = new float[total * wayStride], wayGradient = new float[total * wayStride], tokenGradient = new float[total * StateWidth];
        int[] starts = new int[asked.Length];
        for (int i = 0, at = 0; i < asked.Length; i++)
        {
            starts[i] = at;
            foreach (int token in Question(asked[i]).Tokens) State(asked[i].Example, token).CopyTo(tokens.AsSpan(at++ * StateWidth));
        }

        _way.Layer.Forward(tokens, StateWidth, way, total);
        for (int i = 0; i < asked.Length; i++)
            for (int k = 0; k < Question(asked[i]).Tokens.Length; k++)
            {
                Span<float> row = way.AsSpan((starts[i] + k) * wayStride, WayWidth);
                Rows.Add(Row(_positions, RelationShape.PositionRow(Question(asked[i]), k)), row);
                Rows.Add(Row(_wayRelations, RelationShape.WayRelationRow(examples[asked[i].Example].Passage, Question(asked[i]), k)), row);
            }

        double loss = 0;
        for (int kind = 0; kind < Kinds.Length; kind++) loss += JudgeKind(kind);
        for (int i = 0; i < asked.Length; i++)
            for (int k = 0; k < Question(asked[i]).Tokens.Length; k++)
            {
                ReadOnlySpan<float> gradient = wayGradient.AsSpan((starts[i] + k) * wayStride, WayWidth);
                Touch(_positions, RelationShape.PositionRow(Question(asked[i]), k), gradient);
                Touch(_wayRelations, RelationShape.WayRelationRow(examples[asked[i].Example].Passage, Question(asked[i]), k), gradient);
            }

        _way.Backward(tokens, StateWidth, wayGradient, tokenGradient, total, accumulate: false);
        for (int i = 0; i < asked.Length; i++)
            for (int k = 0; k < Question(asked[i]).Tokens.Length; k++)
                Rows.Add(tokenGradient.AsSpan((starts[i] + k) * StateWidth, StateWidth), Gradient(asked[i].Example, Question(asked[i]).Tokens[k]));
        return loss;

        RelationQuestion Question((int Example, int Question) one) => examples[one.Example].Passage.Questions[one.Question];

        double JudgeKind(int kind)
        {
            int[] mine = [.. Enumerable.Range(0, asked.Length).Where(i => (int)Question(asked[i]).Kind == kind)];
            if (mine.Length == 0) return 0;
            DenseTrainer judgement = _judgements[kind], answer = _answers[kind];
            int judgedStride = judgement.Layer.Width, answerStride = answer.Layer.Width, answers = RelationAnswers.Count((RelationKind)kind);
            float[] known = new float[mine.Length * QuestionWidth], judged = new float[mine.Length * judgedStride], scores = new float[mine.Length * answerStride];
            // which token gives the greatest of each number; −1 where none is above zero
            int[] greatest = new int[mine.Length * WayWidth];
            Array.Fill(greatest, -1);
            for (int i = 0; i < mine.Length; i++)
            {
                RelationQuestion question = Question(asked[mine[i]]);
                Span<float> row = known.AsSpan(i * QuestionWidth, QuestionWidth);
                for (int k = 0; k < question.Tokens.Length; k++)
                    for (int n = 0; n < WayWidth; n++)
                        if (way[(starts[mine[i]] + k) * wayStride + n] is var value && value > row[n]) (row[n], greatest[i * WayWidth + n]) = (value, starts[mine[i]] + k);
                if (question.FirstToken >= 0) State(asked[mine[i]].Example, question.FirstToken).CopyTo(row[WayWidth..]);
                if (question.SecondToken >= 0) State(asked[mine[i]].Example, question.SecondToken).CopyTo(row[(WayWidth + StateWidth)..]);
                question.Features.CopyTo(row[(WayWidth + 2 * StateWidth)..]);
                if (_random.NextSingle() < (examples[asked[mine[i]].Example].IsOwn ? OwnRuleDropout : RuleDropout)) row.Slice(WayWidth + 2 * StateWidth, RelationQuestion.RuleFeatures).Clear();
            }

            judgement.Layer.Forward(known, QuestionWidth, judged, mine.Length);
            foreach (ref float value in judged.AsSpan()) value = Math.Max(value, 0f);
            _judgementDropout.Draw(judged);
            answer.Layer.Forward(judged, judgedStride, scores, mine.Length);
            double sum = 0;
            for (int i = 0; i < mine.Length; i++)
            {
                Span<float> row = scores.AsSpan(i * answerStride, answerStride);
                sum += CrossEntropy.Backward(row[..answers], examples[asked[mine[i]].Example].Gold[asked[mine[i]].Question], LossScale);
                row[answers..].Clear();
            }

            float[] judgedGradient = new float[judged.Length], knownGradient = new float[known.Length];
            answer.Backward(judged, judgedStride, scores, judgedGradient, mine.Length, accumulate: false);
            _judgementDropout.Apply(judgedGradient);
            for (int i = 0; i < judged.Length; i++)
                if (judged[i] <= 0f) judgedGradient[i] = 0f;
            judgement.Backward(known, QuestionWidth, judgedGradient, knownGradient, mine.Length, accumulate: false);
            for (int i = 0; i < mine.Length; i++)
            {
                RelationQuestion question = Question(asked[mine[i]]);
                Span<float> gradient = knownGradient.AsSpan(i * QuestionWidth, QuestionWidth);
                for (int n = 0; n < WayWidth; n++)
                    if (greatest[i * WayWidth + n] is >= 0 and int token) wayGradient[token * wayStride + n] += gradient[n];
                if (question.FirstToken >= 0) Rows.Add(gradient.Slice(WayWidth, StateWidth), Gradient(asked[mine[i]].Example, question.FirstToken));
                if (question.SecondToken >= 0) Rows.Add(gradient.Slice(WayWidth + StateWidth, StateWidth), Gradient(asked[mine[i]].Example, question.SecondToken));
            }

            return sum;
        }
    }

    void Spread(RelationExample[] examples, bool[] hidden)
    {
        for (int i = 0; i < examples.Length; i++)
            for (int token = 0; token < examples[i].Passage.Length; token++)
            {
                RelationPassage passage = examples[i].Passage;
                int at = _batch.Row(i, token);
                ReadOnlySpan<float> gradient = _inputGradient.AsSpan(at * _words.Width, _words.Width);
                Touch(_lemmas, hidden[at] ? 0 : Lemma(passage, token), gradient.Slice(_words.LemmaOffset, RelationShape.LemmaWidth));
                Touch(_relations, (int)RelationWords.RelationOf(passage, token), gradient.Slice(_words.RelationOffset, RelationShape.RelationWidth));
                Touch(_tags, _words.TagOf(RelationWords.Tag(passage, token)), gradient.Slice(_words.TagOffset, RelationShape.TagWidth));
            }
    }

    /// <summary>Takes the present weights into the mean that is written.</summary>
    public void Average() => _average.Add();

    public byte[] Write()
    {
        _average.Swap();
        ModelWriter writer = new();
        writer.AddWords("lemmas", _words.Lemmas);
        writer.AddWords("tags", _words.Tags);
        foreach (Parameter table in new[] { _lemmas, _relations, _tags, _positions, _wayRelations }) table.Write(writer);
        string[] names = ["input", "gates", "forward", "backward"];
        foreach ((Parameter parameter, string name) in _lstm.Parameters.Zip(names)) writer.AddHalves(name, parameter.Rows, parameter.Columns, parameter.Compact());
        foreach (Parameter parameter in _way.Parameters.Concat(_judgements.SelectMany(layer => layer.Parameters)).Concat(_answers.SelectMany(layer => layer.Parameters))) parameter.Write(writer);
        _average.Swap();
        return writer.ToArray();
    }

    int Lemma(RelationPassage passage, int token) => _words.LemmaOf(RelationWords.Lemma(passage, token));

    Span<float> State(int example, int token) => _states.AsSpan(_batch.Row(example, token) * StateWidth, StateWidth);

    Span<float> Gradient(int example, int token) => _stateGradient.AsSpan(_batch.Row(example, token) * StateWidth, StateWidth);

    static ReadOnlySpan<float> Row(Parameter table, int row) => table.Value.AsSpan(row * table.Stride, table.Columns);

    static void Touch(Parameter table, int row, ReadOnlySpan<float> gradient)
    {
        table.Touch(row);
        Rows.Add(gradient, table.Gradient.AsSpan(row * table.Stride, table.Columns));
    }

    static void Grow(ref float[] buffer, int size)
    {
        if (buffer.Length < size) buffer = new float[size + size / 4];
    }
}
