namespace KnowledgeGraph.Embedded.Storage;

/// <summary>The combinations of labels that occur, each with a number; set 0 is that of no labels. Only grows; safe for readers beside one writer.</summary>
sealed class LabelSets
{
    readonly Lock _lock = new();
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0 };
    volatile int[][] _sets = [[]];
    int _count = 1;

    /// <summary>The labels of a set, ascending.</summary>
    public int[] this[int set] => _sets[set];

    /// <summary>The set of these labels, in any order; a label twice counts once.</summary>
    public int Of(ReadOnlySpan<int> labels)
    {
        if (labels.IsEmpty) return 0;
        Span<int> sorted = labels.Length <= 16 ? stackalloc int[labels.Length] : new int[labels.Length];
        labels.CopyTo(sorted);
        sorted.Sort();
        int distinct = 1;
        for (int i = 1; i < sorted.Length; i++)
            if (sorted[i] != sorted[distinct - 1]) sorted[distinct++] = sorted[i];
        sorted = sorted[..distinct];

        Span<char> key = distinct <= 16 ? stackalloc char[distinct * 2] : new char[distinct * 2];
        for (int i = 0; i < distinct; i++) (key[2 * i], key[2 * i + 1]) = ((char)(sorted[i] >> 16), (char)sorted[i]);
        lock (_lock)
        {
            if (_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out int set)) return set;
            int[][] sets = _sets;
            if (_count == sets.Length) Array.Resize(ref sets, _count * 2);
            sets[_count] = sorted.ToArray();
            _sets = sets;
            _numbers.Add(new string(key), _count);
            return _count++;
        }
    }

    public int With(int set, int label) => Of([.. _sets[set], label]);

    public int Without(int set, int label) => Of(_sets[set].Where(other => other != label).ToArray());
}
