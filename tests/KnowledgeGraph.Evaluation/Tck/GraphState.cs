using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Evaluation.Tck;

/// <summary>All that is in a graph, to tell what a query changed.</summary>
sealed record GraphState(HashSet<string> Nodes, HashSet<string> Relationships, HashSet<string> Labels, HashSet<string> Properties)
{
    internal static GraphState Of(IGraph graph)
    {
        GraphState state = new([], [], [], []);
        int[] batch = new int[256];
        List<Property> properties = [];
        int cursor = 0;
        for (int count; (count = graph.ScanNodes(ref cursor, batch)) > 0;)
        {
            foreach (int node in batch.AsSpan(0, count))
            {
                state.Nodes.Add($"{node}");
                foreach (int label in graph.LabelsOf(node)) state.Labels.Add(graph.Labels[label]);
                properties.Clear();
                graph.NodeProperties(node, properties);
                foreach (Property property in properties) state.Properties.Add($"node {node} {graph.Keys[property.Key]} {property.Value}");
            }
        }

        cursor = 0;
        for (int count; (count = graph.ScanRelationships(ref cursor, batch)) > 0;)
        {
            foreach (int relationship in batch.AsSpan(0, count))
            {
                state.Relationships.Add($"{relationship}");
                properties.Clear();
                graph.RelationshipProperties(relationship, properties);
                foreach (Property property in properties) state.Properties.Add($"relationship {relationship} {graph.Keys[property.Key]} {property.Value}");
            }
        }

        return state;
    }

    /// <summary>Counts of what came and went, by the names that scenarios use; zeros are left out.</summary>
    internal static SortedDictionary<string, int> Difference(GraphState before, GraphState after)
    {
        SortedDictionary<string, int> effects = new(StringComparer.Ordinal);
        void Count(string name, HashSet<string> old, HashSet<string> now)
        {
            if (now.Except(old).Count() is > 0 and int added) effects["+" + name] = added;
            if (old.Except(now).Count() is > 0 and int removed) effects["-" + name] = removed;
        }

        Count("nodes", before.Nodes, after.Nodes);
        Count("relationships", before.Relationships, after.Relationships);
        Count("labels", before.Labels, after.Labels);
        Count("properties", before.Properties, after.Properties);
        return effects;
    }
}
