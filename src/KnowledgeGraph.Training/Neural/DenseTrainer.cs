using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Training.Neural;

/// <summary>A <see cref="DenseLayer"/> that learns.</summary>
public sealed class DenseTrainer
{
    readonly Parameter _weights;
    readonly Parameter _bias;
    readonly PackedMatrix _forward = new();
    readonly PackedMatrix _transposed = new();
    readonly PackedMatrix _gradient = new();

    public DenseTrainer(string name, int inputs, int outputs, SplitMix random)
    {
        _weights = new Parameter(name, inputs, outputs).Scatter(random, outputs);
        _bias = new Parameter(name + " bias", 1, outputs);
        Layer = new DenseLayer(_forward, _bias.Value);
        Refresh();
    }

    public DenseLayer Layer { get; }

    public IEnumerable<Parameter> Parameters => [_weights, _bias];

    /// <summary>Takes over the parameters' values after they moved.</summary>
    public void Refresh()
    {
        _forward.Pack(_weights.Value, _weights.Stride, 1, _weights.Rows, _weights.Columns);
        _transposed.Pack(_weights.Value, 1, _weights.Stride, _weights.Columns, _weights.Rows);
    }

    /// <summary>Adds to the gradients; writes the input's, or adds it where <paramref name="accumulate"/> is set.</summary>
    /// <param name="stride">Of the rows of <paramref name="x"/> and <paramref name="xGradient"/>.</param>
    public void Backward(ReadOnlySpan<float> x, int stride, ReadOnlySpan<float> yGradient, Span<float> xGradient, int rows, bool accumulate)
    {
        int width = Layer.Width;
        _gradient.Pack(yGradient, width, 1, rows, _weights.Columns);
        MatrixProduct.Multiply(x, 1, stride, _gradient, _weights.Gradient, _weights.Stride, _weights.Rows, accumulate: true);
        for (int row = 0; row < rows; row++) Rows.Add(yGradient.Slice(row * width, width), _bias.Gradient);
        MatrixProduct.Multiply(yGradient, width, 1, _transposed, xGradient, stride, rows, accumulate);
    }
}
