using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Embedded.Storage;

namespace KnowledgeGraph.Embedded.Indexing;

/// <summary>
/// Finds the nodes with a label by the value of a property: pairs of the value's hash and the node, in order. A reader compares
/// the values, for hashes may collide.
/// </summary>
sealed class PropertyIndex(IndexDefinition definition, int label, int key, OrderedSet entries, int distinct)
{
    public IndexDefinition Definition { get; } = definition;

    public int Label { get; } = label;

    public int Key { get; } = key;

    public bool IsUnique => Definition.Constraint == ConstraintKind.Unique;

    /// <summary>How many different hashes there are.</summary>
    public int Distinct { get; private set; } = distinct;

    public PropertyIndex Fork() => new(Definition, Label, Key, entries.Fork(), Distinct);

    /// <summary>An index of these nodes, which it sorts.</summary>
    public static PropertyIndex Of(IndexDefinition definition, int label, int key, Span<ulong> entries)
    {
        entries.Sort();
        int distinct = 0;
        for (int i = 0; i < entries.Length; i++)
            if (i == 0 || entries[i] >> 32 != entries[i - 1] >> 32) distinct++;
        return new PropertyIndex(definition, label, key, OrderedSet.Of(entries), distinct);
    }

    public static ulong Entry(in Value value, int node) => (ulong)(uint)value.GetHashCode() << 32 | (uint)node;

    public void Add(in Value value, int node)
    {
        if (!Any(value)) Distinct++;
        entries.Add(Entry(value, node));
    }

    public void Remove(in Value value, int node)
    {
        if (entries.Remove(Entry(value, node)) && !Any(value)) Distinct--;
    }

    /// <summary>The candidates for a value from a node on, ascending.</summary>
    public int Candidates(in Value value, int from, Span<ulong> batch) =>
        entries.Range(Entry(value, from), Entry(value, int.MaxValue), batch);

    bool Any(in Value value)
    {
        Span<ulong> first = stackalloc ulong[1];
        return Candidates(value, 0, first) > 0;
    }
}
