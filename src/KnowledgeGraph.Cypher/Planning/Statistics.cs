using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>How many there are of what, for estimates.</summary>
sealed class Statistics(IGraph graph)
{
    const int SampleSize = 24;

    internal double Nodes => Math.Max(1, graph.NodeCount);

    internal double NodesWith(GraphName label)
    {
        int id = graph.Labels.Find(label.Text);
        return id < 0 ? 0 : graph.CountNodes(id);
    }

    /// <summary>
    /// How many relationships that fit the first nodes with a label have on average, but no more than all there are would give each of the
    /// nodes (the first ones may well be the busiest); over all nodes where there is no label.
    /// </summary>
    internal double Degree(PatternRelationship relationship, GraphName? label, bool outgoing, bool incoming)
    {
        int labelId = label is null ? -1 : graph.Labels.Find(label.Text);
        int[]? types = relationship.Types is null ? null : [.. relationship.Types.Select(t => graph.Types.Find(t.Text))];
        if (label is null) return Total(types) / Nodes * (outgoing && incoming ? 2 : 1);
        if (labelId < 0) return 0;
        Span<int> sample = stackalloc int[SampleSize];
        int cursor = 0, count = graph.ScanNodes(labelId, ref cursor, sample);
        long sum = 0;
        foreach (int node in sample[..count])
        {
            if (outgoing) sum += Count(node, Direction.Outgoing, types);
            if (incoming) sum += Count(node, Direction.Incoming, types);
        }

        double most = Total(types) / Math.Max(1, graph.CountNodes(labelId)) * (outgoing && incoming ? 2 : 1);
        return count == 0 ? 0 : Math.Min(most, sum / (double)count);
    }

    double Total(int[]? types)
    {
        if (types is null) return graph.RelationshipCount;
        double sum = 0;
        foreach (int type in types)
            if (type >= 0) sum += graph.CountRelationships(type);
        return sum;
    }

    int Count(int node, Direction direction, int[]? types)
    {
        if (types is null) return graph.Hops(node, direction).Length;
        int count = 0;
        foreach (int type in types)
            if (type >= 0) count += graph.Hops(node, direction, type).Length;
        return count;
    }

    /// <summary>How many nodes an equality finds by index; null where there is no index.</summary>
    internal double? Seek(GraphName label, GraphName key)
    {
        int labelId = graph.Labels.Find(label.Text), keyId = graph.Keys.Find(key.Text);
        int index = labelId < 0 || keyId < 0 ? -1 : graph.FindIndex(labelId, keyId);
        return index < 0 ? null : Math.Max(1, graph.CountNodes(labelId)) / (double)graph.DistinctValues(index);
    }
}
