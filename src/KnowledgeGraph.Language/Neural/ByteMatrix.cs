using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Language.Neural;

/// <summary>
/// The right-hand matrix of a product whose left side are states between -1 and 1, of a recurrent layer or scaled to that: signed bytes with a
/// scale a column. States come as bytes too (<see cref="StateZero"/> is 0, a step is 1 / <see cref="StateSteps"/>). The sums are whole
/// numbers, hence the same whatever the machine and the order; one rounding makes them numbers again.
/// </summary>
public sealed unsafe class ByteMatrix
{
    /// <summary>The byte that stands for 0.</summary>
    public const int StateZero = 128;

    /// <summary>How many steps a state has between 0 and 1.</summary>
    public const int StateSteps = 127;

    internal const int PanelWidth = 16, Group = 4;

    readonly sbyte[] _data;
    readonly float[] _scales;
    readonly int[] _zeros;

    /// <param name="rows">A multiple of 4.</param>
    /// <param name="columns">Any number.</param>
    /// <param name="values">Row after row.</param>
    public ByteMatrix(int rows, int columns, ReadOnlySpan<float> values)
        : this(rows, Steps(rows, columns, values, out float[] scales), scales)
    {
    }

    /// <summary>A matrix whose columns are bytes already.</summary>
    /// <param name="rows">A multiple of 4.</param>
    /// <param name="bytes">Column after column.</param>
    /// <param name="scales">What a byte of each column is multiplied with.</param>
    public ByteMatrix(int rows, ReadOnlySpan<sbyte> bytes, ReadOnlySpan<float> scales)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows % Group, 0);
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, rows * scales.Length);
        Rows = rows;
        Columns = scales.Length;
        Width = (Columns + PanelWidth - 1) / PanelWidth * PanelWidth;
        _data = new sbyte[rows * Width];
        _scales = new float[Width];
        _zeros = new int[Width];
        for (int column = 0; column < Columns; column++)
        {
            int panel = column / PanelWidth * rows * PanelWidth + column % PanelWidth * Group, sum = 0;
            ReadOnlySpan<sbyte> values = bytes.Slice(column * rows, rows);
            for (int row = 0; row < rows; row++)
            {
                _data[panel + row / Group * PanelWidth * Group + row % Group] = values[row];
                sum += values[row];
            }

            _scales[column] = scales[column] / StateSteps;
            _zeros[column] = StateZero * sum;
        }
    }

    /// <summary>Each column in steps of a 127th of its greatest magnitude.</summary>
    static sbyte[] Steps(int rows, int columns, ReadOnlySpan<float> values, out float[] scales)
    {
        sbyte[] bytes = new sbyte[rows * columns];
        scales = new float[columns];
        for (int column = 0; column < columns; column++)
        {
            float most = 0f;
            for (int row = 0; row < rows; row++) most = Math.Max(most, Math.Abs(values[row * columns + column]));
            if (most == 0f) continue;
            scales[column] = most / sbyte.MaxValue;
            float steps = sbyte.MaxValue / most;
            for (int row = 0; row < rows; row++) bytes[column * rows + row] = (sbyte)MathF.Round(values[row * columns + column] * steps);
        }

        return bytes;
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>The columns of a product: <see cref="Columns"/> filled up to whole panels with zeros.</summary>
    public int Width { get; }

    /// <summary>Adds the product to rows that start as <paramref name="bias"/>, or as they are where there is none.</summary>
    /// <param name="states">Rows of <paramref name="stateStride"/> bytes, of which <see cref="Rows"/> are read.</param>
    /// <param name="stateStride">The bytes from row to row.</param>
    /// <param name="c">Rows of <paramref name="stride"/> elements, at least <see cref="Width"/>.</param>
    /// <param name="stride">The elements from row to row.</param>
    /// <param name="rows">How many.</param>
    /// <param name="bias">Empty, or <see cref="Width"/> elements.</param>
    public void Multiply(ReadOnlySpan<byte> states, int stateStride, Span<float> c, int stride, int rows, ReadOnlySpan<float> bias) =>
        Multiply(states, stateStride, c, stride, rows, bias, 0, Width, AvxVnni.IsSupported);

    /// <summary>The same for the columns <c>[first, first + width)</c> alone, both multiples of 16; the rows of <paramref name="c"/> and <paramref name="bias"/> begin with the first.</summary>
    public void Multiply(ReadOnlySpan<byte> states, int stateStride, Span<float> c, int stride, int rows, ReadOnlySpan<float> bias, int first, int width) =>
        Multiply(states, stateStride, c, stride, rows, bias, first, width, AvxVnni.IsSupported);

    /// <summary>The same, with the instruction for sums of four products or without it.</summary>
    internal void Multiply(ReadOnlySpan<byte> states, int stateStride, Span<float> c, int stride, int rows, ReadOnlySpan<float> bias, int first, int width, bool fused)
    {
        if (rows == 0) return;
        ArgumentOutOfRangeException.ThrowIfLessThan(states.Length, (rows - 1) * stateStride + Rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, (rows - 1) * stride + width);
        ArgumentOutOfRangeException.ThrowIfNotEqual(first % PanelWidth + width % PanelWidth, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + width, Width);
        if (bias.Length > 0) ArgumentOutOfRangeException.ThrowIfLessThan(bias.Length, width);
        fixed (byte* a = states)
        fixed (sbyte* data = _data)
        fixed (float* target = c, scales = _scales, begin = bias)
        fixed (int* zeros = _zeros)
        {
            for (int column = first; column < first + width; column += PanelWidth)
            {
                BytePanel panel = new(data + column * Rows, Rows / Group, zeros + column, scales + column);
                float* to = target + column - first;
                float* from = begin == null ? to : begin + column - first;
                int step = begin == null ? stride : 0, row = 0;
                if (fused)
                {
                    for (; row + 6 <= rows; row += 6) ByteKernel.Rows6(a + row * stateStride, stateStride, panel, from + row * step, step, to + row * stride, stride);
                    for (; row + 3 <= rows; row += 3) ByteKernel.Rows3(a + row * stateStride, stateStride, panel, from + row * step, step, to + row * stride, stride);
                    for (; row < rows; row++) ByteKernel.Row(a + row * stateStride, panel, from + row * step, to + row * stride);
                }
                else
                    for (; row < rows; row++) PortableByteKernel.Row(a + row * stateStride, panel, from + row * step, to + row * stride);
            }
        }
    }
}
