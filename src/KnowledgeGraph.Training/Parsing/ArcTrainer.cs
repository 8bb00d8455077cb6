using KnowledgeGraph.Language.Neural;
using KnowledgeGraph.Language.Parsing;
using KnowledgeGraph.Training.Neural;

namespace KnowledgeGraph.Training.Parsing;

/// <summary>The part of the network that scores heads and relations, from the rows of roles on.</summary>
public sealed class ArcTrainer
{
    const int RelationCount = (int)Core.Text.Relation.Xcomp + 1;

    readonly NetworkShape _shape;
    readonly DenseTrainer _arcs;
    readonly DenseTrainer _labels;
    readonly Parameter _rootHead;
    readonly Parameter _rootLabel;
    readonly Parameter _distance;
    readonly Dropout _labelDropout;
    readonly PackedMatrix _headMatrix = new();
    float[] _asked = [];
    float[] _askedGradient = [];
    float[] _heads = [];
    float[] _headGradient = [];
    float[] _scores = [];
    float[] _joined = [];
    float[] _joinedGradient = [];
    float[] _relations = [];

    public ArcTrainer(NetworkShape shape, SplitMix random)
    {
        _shape = shape;
        _arcs = new DenseTrainer("arcs", shape.ArcSize, shape.ArcSize, random);
        _labels = new DenseTrainer("labels", shape.LabelSize, RelationCount, random);
        _rootHead = new Parameter("root head", 1, shape.ArcSize).Scatter(random, 0.2f);
        _rootLabel = new Parameter("root label", 1, shape.LabelSize).Scatter(random, 0.2f);
        _distance = new Parameter("distance", 1, 2 * ParserNetwork.LongestDistance + 1);
        _labelDropout = new Dropout(shape.StateDropout, random);
    }

    public IEnumerable<Parameter> Parameters => [.. _arcs.Parameters, .. _labels.Parameters, _rootHead, _rootLabel, _distance];

    public void Refresh()
    {
        _arcs.Refresh();
        _labels.Refresh();
    }

    /// <summary>Scores the heads and relations of a batch and adds to the gradient of its roles.</summary>
    /// <param name="roles">Sentence after sentence; the parts for arcs are rectified and dropped out already.</param>
    /// <returns>The losses of heads and of relations, summed over words.</returns>
    public (float Heads, float Relations) Backward(ReadOnlySpan<ParserExample> examples, ReadOnlySpan<float> roles, int width, Span<float> gradient, float weight)
    {
        int rows = roles.Length / width;
        Grow(ref _asked, rows * _arcs.Layer.Width);
        Grow(ref _askedGradient, rows * _arcs.Layer.Width);
        _arcs.Layer.Forward(roles, width, _asked, rows);
        float headLoss = 0f;
        int at = 0;
        foreach (ParserExample example in examples)
        {
            headLoss += Heads(example, roles[(at * width)..], width, gradient[(at * width)..], at, weight);
            at += example.Length;
        }

        _arcs.Backward(roles, width, _askedGradient, gradient, rows, accumulate: true);
        return (headLoss, Relations(examples, roles, width, gradient, rows, weight));
    }

    float Heads(ParserExample example, ReadOnlySpan<float> roles, int width, Span<float> gradient, int at, float weight)
    {
        int length = example.Length, size = _shape.ArcSize, asHead = size;
        Grow(ref _heads, (length + 1) * size);
        Grow(ref _headGradient, (length + 1) * size);
        _rootHead.Value.AsSpan(0, size).CopyTo(_heads);
        for (int i = 0; i < length; i++) roles.Slice(i * width + asHead, size).CopyTo(_heads.AsSpan((i + 1) * size));
        _headMatrix.Pack(_heads, 1, size, size, length + 1);
        int stride = _headMatrix.Width;
        Grow(ref _scores, length * stride);
        ReadOnlySpan<float> asked = _asked.AsSpan(at * size, length * size);
        Span<float> scores = _scores.AsSpan(0, length * stride);
        MatrixProduct.Multiply(asked, size, _headMatrix, scores, stride, length);
        float loss = 0f;
        for (int i = 0; i < length; i++)
        {
            Span<float> row = scores.Slice(i * stride, length + 1);
            for (int j = 0; j < length; j++) row[j + 1] += _distance.Value[ParserNetwork.DistanceBucket(j - i)];
            loss += CrossEntropy.Backward(row, example.Heads[i], weight);
            for (int j = 0; j < length; j++) _distance.Gradient[ParserNetwork.DistanceBucket(j - i)] += row[j + 1];
        }

        _headMatrix.Pack(_heads, size, 1, length + 1, size);
        MatrixProduct.Multiply(scores, stride, _headMatrix, _askedGradient.AsSpan(at * size), size, length);
        _headMatrix.Pack(asked, size, 1, length, size);
        MatrixProduct.Multiply(scores, 1, stride, _headMatrix, _headGradient, size, length + 1, accumulate: false);
        Rows.Add(_headGradient.AsSpan(0, size), _rootHead.Gradient);
        for (int i = 0; i < length; i++) Rows.Add(_headGradient.AsSpan((i + 1) * size, size), gradient.Slice(i * width + asHead, size));
        return loss;
    }

    float Relations(ReadOnlySpan<ParserExample> examples, ReadOnlySpan<float> roles, int width, Span<float> gradient, int rows, float weight)
    {
        int size = _shape.LabelSize, asDependent = 2 * _shape.ArcSize, asHead = asDependent + size, relationWidth = _labels.Layer.Width;
        Grow(ref _joined, rows * size);
        Grow(ref _joinedGradient, rows * size);
        Grow(ref _relations, rows * relationWidth);
        Span<float> joined = _joined.AsSpan(0, rows * size);
        int row = 0;
        foreach (ParserExample example in examples)
        {
            int first = row;
            foreach (int head in example.Heads)
            {
                Span<float> target = joined.Slice(row * size, size);
                roles.Slice(row * width + asDependent, size).CopyTo(target);
                Rows.Add(head == 0 ? _rootLabel.Value.AsSpan(0, size) : roles.Slice((first + head - 1) * width + asHead, size), target);
                for (int k = 0; k < size; k++) target[k] = Math.Max(target[k], 0f);
                row++;
            }
        }

        _labelDropout.Draw(joined);
        _labels.Layer.Forward(joined, size, _relations, rows);
        float loss = 0f;
        row = 0;
        foreach (ParserExample example in examples)
            foreach (int relation in example.Relations)
            {
                Span<float> scores = _relations.AsSpan(row++ * relationWidth, relationWidth);
                loss += CrossEntropy.Backward(scores[..RelationCount], relation, weight);
                scores[RelationCount..].Clear();
            }

        Span<float> joinedGradient = _joinedGradient.AsSpan(0, rows * size);
        _labels.Backward(joined, size, _relations, joinedGradient, rows, accumulate: false);
        _labelDropout.Apply(joinedGradient);
        row = 0;
        foreach (ParserExample example in examples)
        {
            int first = row;
            foreach (int head in example.Heads)
            {
                Span<float> source = joinedGradient.Slice(row * size, size);
                for (int k = 0; k < size; k++) if (joined[row * size + k] <= 0f) source[k] = 0f;
                Rows.Add(source, gradient.Slice(row * width + asDependent, size));
                Rows.Add(source, head == 0 ? _rootLabel.Gradient.AsSpan(0, size) : gradient.Slice((first + head - 1) * width + asHead, size));
                row++;
            }
        }

        return loss;
    }

    static void Grow(ref float[] buffer, int size)
    {
        if (buffer.Length < size) buffer = new float[size + size / 4];
    }
}
