namespace KnowledgeGraph.Language.Neural;

/// <summary>y = x · W + b.</summary>
public sealed class DenseLayer(PackedMatrix weights, float[] bias)
{
    public PackedMatrix Weights { get; } = weights;

    /// <summary>As long as the layer is wide.</summary>
    public float[] Bias { get; } = bias;

    public int Inputs => Weights.Rows;

    /// <summary>The elements of a row of the result, whole panels.</summary>
    public int Width => Weights.Width;

    /// <param name="x">Rows of <paramref name="stride"/> elements, of which the layer reads the first <see cref="Inputs"/>.</param>
    /// <param name="y">Rows of <see cref="Width"/> elements.</param>
    public void Forward(ReadOnlySpan<float> x, int stride, Span<float> y, int rows)
    {
        int width = Width;
        for (int row = 0; row < rows; row++)
        {
            Span<float> target = y.Slice(row * width, width);
            Bias.CopyTo(target);
            target[Bias.Length..].Clear();
        }

        MatrixProduct.Multiply(x, stride, Weights, y, width, rows, accumulate: true);
    }
}
