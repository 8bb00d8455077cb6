using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Neural;
using KnowledgeGraph.Language.Tagging;
using KnowledgeGraph.Training.Neural;

namespace KnowledgeGraph.Training.Parsing;

/// <summary>The network of <see cref="Language.Parsing.ParserNetwork"/> while it learns: one step a batch of sentences.</summary>
public sealed class ParserTrainer
{
    readonly NetworkShape _shape;
    readonly ParserVocabulary _vocabulary;
    readonly EmbeddingTrainer _embedding;
    readonly LstmTrainer _first;
    readonly LstmTrainer _second;
    readonly DenseTrainer _tags;
    readonly DenseTrainer _roles;
    readonly ArcTrainer _arcs;
    readonly Adam _optimizer;
    readonly Dropout _inputDropout;
    readonly Dropout _firstDropout;
    readonly Dropout _secondDropout;
    readonly Dropout _roleDropout;
    readonly SequenceBatch _batch = new();
    readonly Parameter[] _parameters;
    float[] _input = [];
    float[] _inputGradient = [];
    float[] _firstGradient = [];
    float[] _secondStates = [];
    float[] _ordered = [];
    float[] _orderedGradient = [];
    float[] _secondGradient = [];
    float[] _tagScores = [];
    float[] _roleRows = [];
    float[] _roleGradient = [];
    float[] _kept = [];

    public ParserTrainer(NetworkShape shape, ParserVocabulary vocabulary, WordVectors vectors)
    {
        SplitMix random = new(shape.Seed);
        _shape = shape;
        _vocabulary = vocabulary;
        _embedding = new EmbeddingTrainer(shape, vocabulary.Counts, vectors, random);
        _first = new LstmTrainer("first", _embedding.Size, shape.Hidden, random);
        _second = new LstmTrainer("second", 2 * shape.Hidden, shape.Hidden, random);
        _tags = new DenseTrainer("tags", 2 * shape.Hidden, TagInventory.UposCount + vocabulary.XposCount + vocabulary.MorphologyCount, random);
        _roles = new DenseTrainer("roles", 2 * shape.Hidden, 2 * shape.ArcSize + 2 * shape.LabelSize, random);
        _arcs = new ArcTrainer(shape, random);
        _inputDropout = new Dropout(shape.InputDropout, random);
        _firstDropout = new Dropout(shape.StateDropout, random);
        _secondDropout = new Dropout(shape.StateDropout, random);
        _roleDropout = new Dropout(shape.StateDropout, random);
        _parameters = [.. _embedding.Parameters, .. _first.Parameters, .. _second.Parameters, .. _tags.Parameters, .. _roles.Parameters, .. _arcs.Parameters];
        _optimizer = new Adam(_parameters);
    }

    public void Write(ModelWriter writer)
    {
        _vocabulary.Write(writer);
        foreach (Parameter parameter in _parameters) parameter.Write(writer);
    }

    /// <param name="examples">Longest first.</param>
    /// <returns>The losses of tags, heads and relations, summed over words.</returns>
    public (float Tags, float Heads, float Relations) Learn(ReadOnlySpan<ParserExample> examples, float rate)
    {
        Span<int> lengths = stackalloc int[examples.Length];
        for (int i = 0; i < examples.Length; i++) lengths[i] = examples[i].Length;
        _batch.Reset(lengths);
        int rows = _batch.Rows, size = _embedding.Size, width = _first.Layer.Width;
        float weight = 1f / rows;

        Span<float> input = Grown(ref _input, rows * size);
        _embedding.Forward(_batch, examples, input);
        _inputDropout.Draw(input);
        Span<float> kept = Grown(ref _kept, rows * width);
        _first.Forward(_batch, input, size).CopyTo(kept);
        _firstDropout.Draw(kept);
        float tagLoss = Tags(examples, kept, width, Grown(ref _firstGradient, rows * width), weight);
        Span<float> deep = Grown(ref _secondStates, rows * width);
        _second.Forward(_batch, kept, width).CopyTo(deep);
        Span<float> ordered = Grown(ref _ordered, rows * width), orderedGradient = Grown(ref _orderedGradient, rows * width);
        Reorder(examples, deep, ordered, width, back: false);
        _secondDropout.Draw(ordered);
        var (headLoss, relationLoss) = Roles(examples, ordered, orderedGradient, width, rows, weight);

        _secondDropout.Apply(orderedGradient);
        Grown(ref _secondGradient, rows * width);
        Reorder(examples, _secondGradient, orderedGradient, width, back: true);
        Span<float> belowSecond = Grown(ref _secondStates, rows * width);
        _second.Backward(_batch, kept, width, _secondGradient, belowSecond);
        Rows.Add(belowSecond, _firstGradient.AsSpan(0, rows * width));
        _firstDropout.Apply(_firstGradient.AsSpan(0, rows * width));
        Span<float> inputGradient = Grown(ref _inputGradient, rows * size);
        _first.Backward(_batch, input, size, _firstGradient, inputGradient);
        _inputDropout.Apply(inputGradient);
        _embedding.Backward(_batch, examples, inputGradient);

        _optimizer.Step(rate);
        _first.Refresh();
        _second.Refresh();
        _tags.Refresh();
        _roles.Refresh();
        _arcs.Refresh();
        return (tagLoss, headLoss, relationLoss);
    }

    float Tags(ReadOnlySpan<ParserExample> examples, ReadOnlySpan<float> states, int stride, Span<float> gradient, float weight)
    {
        int width = _tags.Layer.Width, upos = TagInventory.UposCount, xpos = upos + _vocabulary.XposCount, all = xpos + _vocabulary.MorphologyCount;
        Span<float> scores = Grown(ref _tagScores, _batch.Rows * width);
        _tags.Layer.Forward(states, stride, scores, _batch.Rows);
        float loss = 0f;
        for (int i = 0; i < examples.Length; i++)
        {
            for (int step = 0; step < examples[i].Length; step++)
            {
                Span<float> row = scores.Slice(_batch.Row(i, step) * width, width);
                loss += CrossEntropy.Backward(row[..upos], examples[i].Upos[step], weight);
                loss += CrossEntropy.Backward(row[upos..xpos], examples[i].Xpos[step], weight);
                loss += CrossEntropy.Backward(row[xpos..all], examples[i].Morphology[step], weight);
                row[all..].Clear();
            }
        }

        _tags.Backward(states, stride, scores, gradient, _batch.Rows, accumulate: false);
        return loss;
    }

    (float Heads, float Relations) Roles(ReadOnlySpan<ParserExample> examples, ReadOnlySpan<float> ordered, Span<float> orderedGradient, int stride, int rows, float weight)
    {
        int width = _roles.Layer.Width, rectified = 2 * _shape.ArcSize;
        Span<float> roles = Grown(ref _roleRows, rows * width), gradient = Grown(ref _roleGradient, rows * width);
        _roles.Layer.Forward(ordered, stride, roles, rows);
        for (int row = 0; row < rows; row++)
            for (int k = 0; k < rectified; k++)
                roles[row * width + k] = Math.Max(roles[row * width + k], 0f);
        DropArcs(roles, width, rectified, draw: true);
        gradient.Clear();
        var losses = _arcs.Backward(examples, roles, width, gradient, weight);
        DropArcs(gradient, width, rectified, draw: false);
        for (int row = 0; row < rows; row++)
            for (int k = 0; k < rectified; k++)
                if (roles[row * width + k] <= 0f) gradient[row * width + k] = 0f;
        _roles.Backward(ordered, stride, gradient, orderedGradient, rows, accumulate: false);
        return losses;
    }

    /// <summary>Dropout on the first part of each row only; labels are dropped out where they are joined.</summary>
    void DropArcs(Span<float> rows, int width, int part, bool draw)
    {
        int count = rows.Length / width;
        float[] buffer = new float[count * part];
        for (int row = 0; row < count; row++) rows.Slice(row * width, part).CopyTo(buffer.AsSpan(row * part));
        if (draw) _roleDropout.Draw(buffer);
        else _roleDropout.Apply(buffer);
        for (int row = 0; row < count; row++) buffer.AsSpan(row * part, part).CopyTo(rows[(row * width)..]);
    }

    /// <summary>Between rows step by step and rows sentence by sentence.</summary>
    void Reorder(ReadOnlySpan<ParserExample> examples, Span<float> bySteps, Span<float> bySentences, int width, bool back)
    {
        int at = 0;
        for (int i = 0; i < examples.Length; i++)
        {
            for (int step = 0; step < examples[i].Length; step++, at += width)
            {
                Span<float> row = bySteps.Slice(_batch.Row(i, step) * width, width), ordered = bySentences.Slice(at, width);
                if (back) ordered.CopyTo(row);
                else row.CopyTo(ordered);
            }
        }
    }

    static Span<float> Grown(ref float[] buffer, int size)
    {
        if (buffer.Length < size) buffer = new float[size + size / 4];
        return buffer.AsSpan(0, size);
    }
}
