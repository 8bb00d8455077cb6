namespace KnowledgeGraph.Language.Neural;

/// <summary>Numbers for the words of the texts read so far, from 0: most words of a text came before. Not thread-safe.</summary>
sealed class WordNumbers
{
    const int Most = 8192;

    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _numbers.Dictionary.Count;

    /// <summary>Forgets all words when there are too many; says whether it did.</summary>
    public bool MakeRoom()
    {
        if (Count <= Most) return false;
        _numbers.Dictionary.Clear();
        return true;
    }

    /// <summary>The number of a word.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="isNew">Whether it did not come before.</param>
    public int Find(ReadOnlySpan<char> form, out bool isNew)
    {
        isNew = !_numbers.TryGetValue(form, out int number);
        if (isNew) _numbers[form] = number = Count;
        return number;
    }
}
