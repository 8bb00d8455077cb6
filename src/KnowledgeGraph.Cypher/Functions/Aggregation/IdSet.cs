using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>A set of ids with open addressing.</summary>
sealed class IdSet
{
    // Each entry is an id plus one; 0 is free.
    int[] _table = new int[16];

    internal int Count { get; private set; }

    /// <summary>The ids in no order.</summary>
    internal IEnumerable<int> Ids => _table.Where(entry => entry != 0).Select(entry => entry - 1);

    internal void Add(Frame frame, int id)
    {
        int entry = id + 1;
        int[] table = _table;
        int mask = table.Length - 1;
        for (int at = Start(entry, mask); ; at = (at + 1) & mask)
        {
            if (table[at] == entry) return;
            if (table[at] != 0) continue;
            table[at] = entry;
            if (++Count * 2 > table.Length) Grow(frame);
            return;
        }
    }

    static int Start(int entry, int mask) => (int)((uint)entry * 2654435769u >> 8) & mask;

    void Grow(Frame frame)
    {
        int[] old = _table, table = new int[old.Length * 2];
        frame.Charge(old.Length * 4L);
        int mask = table.Length - 1;
        foreach (int entry in old)
        {
            if (entry == 0) continue;
            int at = Start(entry, mask);
            while (table[at] != 0) at = (at + 1) & mask;
            table[at] = entry;
        }

        _table = table;
    }
}
