using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Language.Transformers;

/// <summary>y = x · W + b for rows of any magnitude: x as bytes with a scale a row, W as bytes with a scale a column.</summary>
sealed class RowLayer
{
    const int Vector = 16;

    readonly ByteMatrix _weights;
    readonly float[] _bias, _none;

    /// <exception cref="ModelFormatException">Rows are no whole vectors.</exception>
    public RowLayer(ByteMatrix weights, float[] bias)
    {
        if (weights.Rows % Vector != 0 || bias.Length != weights.Width) throw new ModelFormatException("the rows of a layer are no whole vectors");
        (_weights, _bias, _none) = (weights, bias, new float[weights.Width]);
    }

    public int Inputs => _weights.Rows;

    public int Width => _weights.Width;

    /// <summary>Reads <c>NAME</c>, a row for each column of the matrix, and <c>NAME bias</c>; of several names the matrices side by side.</summary>
    public static RowLayer Read(ModelFile file, params ReadOnlySpan<string> names)
    {
        int inputs = file.Columns(names[0]), columns = 0, column = 0;
        foreach (string name in names) columns += file.Rows(name);
        sbyte[] bytes = new sbyte[inputs * columns];
        float[] scales = new float[columns], bias = new float[columns];
        foreach (string name in names)
        {
            file.Matrix(name + " bias").CopyTo(bias, column);
            for (int row = 0; row < file.Rows(name); row++, column++) file.Bytes(name, row, out scales[column]).CopyTo(bytes.AsSpan(column * inputs));
        }

        return new RowLayer(new ByteMatrix(inputs, bytes, scales), bias);
    }

    /// <param name="x">Rows of <see cref="Inputs"/> numbers.</param>
    /// <param name="bytes">Room for as many bytes.</param>
    /// <param name="scales">Room for a number a row.</param>
    /// <param name="y">Receives rows of <see cref="Width"/> numbers.</param>
    /// <param name="rows">How many.</param>
    public void Forward(ReadOnlySpan<float> x, Span<byte> bytes, Span<float> scales, Span<float> y, int rows)
    {
        for (int row = 0; row < rows; row++) scales[row] = RowBytes.Write(x.Slice(row * Inputs, Inputs), bytes.Slice(row * Inputs, Inputs));
        _weights.Multiply(bytes, Inputs, y, Width, rows, _none);
        for (int row = 0; row < rows; row++) RowFunctions.ScaleAdd(y.Slice(row * Width, Width), scales[row], _bias);
    }
}
