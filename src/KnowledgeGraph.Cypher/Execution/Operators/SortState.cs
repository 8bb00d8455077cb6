using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Rows to sort and their keys.</summary>
sealed class SortState(RowBuffer rows)
{
    internal RowBuffer Rows => rows;

    internal List<Value[]> Keys { get; } = [];

    internal static Value[] KeyOf(Frame frame, SortKey[] keys)
    {
        Value[] values = new Value[keys.Length];
        for (int i = 0; i < values.Length; i++) values[i] = keys[i].Value.Evaluate(frame);
        return values;
    }

    internal static int Compare(SortKey[] keys, Value[] a, Value[] b)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            int order = ValueOrder.Compare(a[i], b[i]);
            if (order != 0) return keys[i].Descending ? -order : order;
        }

        return 0;
    }
}
