namespace KnowledgeGraph.Language.Parsing;

/// <summary>
/// What the first layer makes of a word before it looks at its neighbours, kept for the next time: most words of a text came before.
/// Not thread-safe.
/// </summary>
sealed class WordGates(int width)
{
    const int RowsABlock = 256, Most = 8192;

    readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    readonly List<float[]> _blocks = [];

    /// <summary>Forgets all words when there are too many.</summary>
    public void MakeRoom()
    {
        if (_rows.Count > Most) _rows.Clear();
    }

    /// <summary>The number of a word's row.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="isNew">Whether the row is still to be written.</param>
    public int Find(ReadOnlySpan<char> form, out bool isNew)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> rows = _rows.GetAlternateLookup<ReadOnlySpan<char>>();
        isNew = !rows.TryGetValue(form, out int number);
        if (!isNew) return number;
        rows[form] = number = _rows.Count;
        if (number / RowsABlock == _blocks.Count) _blocks.Add(GC.AllocateUninitializedArray<float>(RowsABlock * width));
        return number;
    }

    public Span<float> Row(int number) => _blocks[number / RowsABlock].AsSpan(number % RowsABlock * width, width);
}
