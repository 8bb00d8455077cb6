namespace KnowledgeGraph.Language.Neural;

/// <summary>
/// The right-hand matrix of a product, stored as panels of <see cref="PanelWidth"/> columns, each panel row after row, so that the
/// product reads it from the first byte to the last. Columns past the last one are zero.
/// </summary>
public sealed class PackedMatrix
{
    public const int PanelWidth = 32;

    float[] _data = [];

    public PackedMatrix()
    {
    }

    public PackedMatrix(int rows, int columns, ReadOnlySpan<float> values) => Pack(values, columns, 1, rows, columns);

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    /// <summary>The columns of a product with this matrix: <see cref="Columns"/> filled up to whole panels.</summary>
    public int Width => Padded(Columns);

    internal ReadOnlySpan<float> Data => _data;

    /// <summary>The least multiple of <see cref="PanelWidth"/> that is not below <paramref name="columns"/>.</summary>
    public static int Padded(int columns) => (columns + PanelWidth - 1) / PanelWidth * PanelWidth;

    /// <summary>Takes the matrix whose element (row, column) is <c>values[row * rowStep + column * columnStep]</c>; the buffer is used again.</summary>
    public void Pack(ReadOnlySpan<float> values, int rowStep, int columnStep, int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        int size = rows * Width;
        if (_data.Length < size) _data = GC.AllocateUninitializedArray<float>(size);
        int at = 0;
        for (int first = 0; first < columns; first += PanelWidth)
        {
            int width = Math.Min(PanelWidth, columns - first);
            for (int row = 0; row < rows; row++)
            {
                Span<float> target = _data.AsSpan(at, PanelWidth);
                int from = row * rowStep + first * columnStep;
                if (columnStep == 1) values.Slice(from, width).CopyTo(target);
                else
                    for (int column = 0; column < width; column++) target[column] = values[from + column * columnStep];
                target[width..].Clear();
                at += PanelWidth;
            }
        }
    }
}
