using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Language.Neural;

/// <summary>
/// C = A · B or C += A · B. Every element is one chain of fused multiply-adds in the order of the inner index, whatever the width of the
/// machine's vectors and however many rows there are, so that a result has the same bits on every machine and in every batch.
/// </summary>
public static unsafe class MatrixProduct
{
    const int Panel = PackedMatrix.PanelWidth;

    /// <param name="a">Element (row, k) at <c>row * rowStep + k * innerStep</c>.</param>
    /// <param name="b">As many rows as <paramref name="a"/> has inner elements.</param>
    /// <param name="c">Rows of <paramref name="stride"/> elements, at least <see cref="PackedMatrix.Width"/> of <paramref name="b"/>.</param>
    /// <param name="accumulate">Add to what <paramref name="c"/> holds instead of overwriting it.</param>
    public static void Multiply(ReadOnlySpan<float> a, int rowStep, int innerStep, PackedMatrix b, Span<float> c, int stride, int rows, bool accumulate)
    {
        if (rows == 0) return;
        int inner = b.Rows;
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, (rows - 1) * stride + b.Width);
        if (inner > 0) ArgumentOutOfRangeException.ThrowIfLessThan(a.Length, (rows - 1) * rowStep + (inner - 1) * innerStep + 1);
        fixed (float* aStart = a, bStart = b.Data, cStart = c)
        {
            int panels = b.Width / Panel;
            for (int panel = 0; panel < panels; panel++)
            {
                float* bPanel = bStart + (long)panel * inner * Panel;
                float* cPanel = cStart + panel * Panel;
                int row = 0;
                if (Vector512.IsHardwareAccelerated)
                {
                    for (; row + 8 <= rows; row += 8) WideKernel.Rows8(aStart + row * rowStep, rowStep, innerStep, bPanel, inner, cPanel + row * stride, stride, accumulate);
                    for (; row + 4 <= rows; row += 4) WideKernel.Rows4(aStart + row * rowStep, rowStep, innerStep, bPanel, inner, cPanel + row * stride, stride, accumulate);
                    for (; row < rows; row++) WideKernel.Row(aStart + row * rowStep, innerStep, bPanel, inner, cPanel + row * stride, accumulate);
                }
                else
                {
                    for (; row + 2 <= rows; row += 2) NarrowKernel.Rows2(aStart + row * rowStep, rowStep, innerStep, bPanel, inner, cPanel + row * stride, stride, accumulate);
                    if (row < rows) NarrowKernel.Row(aStart + row * rowStep, innerStep, bPanel, inner, cPanel + row * stride, accumulate);
                }
            }
        }
    }

    /// <summary>The same with rows of <paramref name="a"/> that lie in order, <paramref name="rowStep"/> elements apart.</summary>
    public static void Multiply(ReadOnlySpan<float> a, int rowStep, PackedMatrix b, Span<float> c, int stride, int rows, bool accumulate = false) =>
        Multiply(a, rowStep, 1, b, c, stride, rows, accumulate);

    /// <summary>The product as a machine with narrow vectors computes it, for a matrix of one panel.</summary>
    internal static void MultiplyNarrow(ReadOnlySpan<float> a, int rowStep, PackedMatrix b, Span<float> c, int rows)
    {
        fixed (float* aStart = a, bStart = b.Data, cStart = c)
        {
            int row = 0;
            for (; row + 2 <= rows; row += 2) NarrowKernel.Rows2(aStart + row * rowStep, rowStep, 1, bStart, b.Rows, cStart + row * Panel, Panel, accumulate: false);
            if (row < rows) NarrowKernel.Row(aStart + row * rowStep, 1, bStart, b.Rows, cStart + row * Panel, accumulate: false);
        }
    }
}
