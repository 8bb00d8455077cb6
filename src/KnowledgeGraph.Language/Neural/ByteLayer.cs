namespace KnowledgeGraph.Language.Neural;

/// <summary>y = x · W + b, from states as bytes.</summary>
public sealed class ByteLayer
{
    readonly ByteMatrix _weights;
    readonly float[] _bias;

    /// <param name="weights">The matrix.</param>
    /// <param name="bias">As long as it has columns.</param>
    public ByteLayer(ByteMatrix weights, float[] bias)
    {
        _weights = weights;
        _bias = new float[weights.Width];
        bias.CopyTo(_bias, 0);
    }

    public int Columns => _weights.Columns;

    /// <summary>The elements of a row of the result.</summary>
    public int Width => _weights.Width;

    /// <param name="states">Rows of as many bytes as the matrix has rows.</param>
    /// <param name="y">Rows of <see cref="Width"/> elements.</param>
    /// <param name="rows">How many.</param>
    public void Forward(ReadOnlySpan<byte> states, Span<float> y, int rows) => _weights.Multiply(states, _weights.Rows, y, Width, rows, _bias);

    /// <summary>The same for the columns <c>[first, first + width)</c> alone, multiples of 16, in rows of that width.</summary>
    public void Forward(ReadOnlySpan<byte> states, Span<float> y, int rows, int first, int width) =>
        _weights.Multiply(states, _weights.Rows, y, width, rows, _bias.AsSpan(first, width), first, width);
}
