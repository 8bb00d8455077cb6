using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>count(DISTINCT node): a set of integers with open addressing.</summary>
sealed class DistinctNodesAccumulator : Accumulator
{
    // Each entry is a node's id plus one; 0 is free.
    int[] _table = new int[8];
    int _count;

    internal override void Add(Frame frame, in Value value)
    {
        int entry = value.AsId + 1;
        int[] table = _table;
        int mask = table.Length - 1;
        for (int at = (int)((uint)entry * 2654435769u >> 16) & mask; ; at = (at + 1) & mask)
        {
            if (table[at] == entry) return;
            if (table[at] != 0) continue;
            table[at] = entry;
            if (++_count * 2 > table.Length) Grow(frame);
            return;
        }
    }

    void Grow(Frame frame)
    {
        int[] old = _table, table = new int[old.Length * 2];
        frame.Charge(old.Length * 4L);
        int mask = table.Length - 1;
        foreach (int entry in old)
        {
            if (entry == 0) continue;
            int at = (int)((uint)entry * 2654435769u >> 16) & mask;
            while (table[at] != 0) at = (at + 1) & mask;
            table[at] = entry;
        }

        _table = table;
    }

    internal override Value Result(Frame frame) => Value.Of((long)_count);
}
