namespace KnowledgeGraph.Language.Neural;

/// <summary>Rows of numbers that stay where they are while more are added. Not thread-safe.</summary>
sealed class RowBlocks(int width)
{
    const int RowsABlock = 256;

    readonly List<float[]> _blocks = [];

    public int Width { get; } = width;

    public Span<float> this[int row]
    {
        get
        {
            while (row / RowsABlock >= _blocks.Count) _blocks.Add(GC.AllocateUninitializedArray<float>(RowsABlock * Width));
            return _blocks[row / RowsABlock].AsSpan(row % RowsABlock * Width, Width);
        }
    }
}
