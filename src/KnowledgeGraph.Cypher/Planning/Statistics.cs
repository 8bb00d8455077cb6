using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>How many there are of what, for estimates.</summary>
sealed class Statistics(IGraph graph)
{
    internal double Nodes => Math.Max(1, graph.NodeCount);

    internal double NodesWith(GraphName label)
    {
        int id = graph.Labels.Find(label.Text);
        return id < 0 ? 0 : graph.CountNodes(id);
    }

    internal double Relationships(PatternRelationship relationship)
    {
        if (relationship.Types is null) return graph.RelationshipCount;
        double sum = 0;
        foreach (GraphName type in relationship.Types)
        {
            int id = graph.Types.Find(type.Text);
            if (id >= 0) sum += graph.CountRelationships(id);
        }

        return sum;
    }

    /// <summary>How many nodes an equality finds by index; null where there is no index.</summary>
    internal double? Seek(GraphName label, GraphName key)
    {
        int labelId = graph.Labels.Find(label.Text), keyId = graph.Keys.Find(key.Text);
        int index = labelId < 0 || keyId < 0 ? -1 : graph.FindIndex(labelId, keyId);
        return index < 0 ? null : Math.Max(1, graph.CountNodes(labelId)) / (double)graph.DistinctValues(index);
    }
}
