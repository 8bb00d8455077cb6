using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The best rows so far, the worst of them on top.</summary>
sealed class TopState(SortKey[] keys, long size)
{
    long _arrivals;

    internal long Size => size;

    internal PriorityQueue<TopRow, TopRow> Rows { get; } = new(Comparer<TopRow>.Create((a, b) =>
    {
        int order = SortState.Compare(keys, b.Keys, a.Keys);
        return order != 0 ? order : b.Arrival.CompareTo(a.Arrival);
    }));

    internal void Add(Value[] key, Value[] row)
    {
        TopRow top = new(key, row, _arrivals++);
        Rows.Enqueue(top, top);
    }

    /// <summary>Whether the row in the frame comes before the worst of those that are kept.</summary>
    internal bool Beats(Frame frame)
    {
        Value[] worst = Rows.Peek().Keys;
        for (int i = 0; i < keys.Length; i++)
        {
            int order = ValueOrder.Compare(keys[i].Value.Evaluate(frame), worst[i]);
            if (order != 0) return keys[i].Descending ? order > 0 : order < 0;
        }

        return false;
    }
}
