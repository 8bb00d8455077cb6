namespace KnowledgeGraph.Language.Neural;

/// <summary>Gates from rows that are kept for each word. Not thread-safe.</summary>
sealed class WordGates(int width) : IGateInput
{
    /// <summary>What the layer makes of a word before it looks at its neighbours, by the word's number.</summary>
    public RowBlocks Rows { get; } = new(width);

    /// <summary>The word of each row of the batch.</summary>
    public int[] WordOf = [];

    public void Write(int first, int count, int direction, Span<float> gates)
    {
        int half = Rows.Width / 2;
        for (int i = 0; i < count; i++) Rows[WordOf[first + i]].Slice(direction * half, half).CopyTo(gates[(i * half)..]);
    }
}
