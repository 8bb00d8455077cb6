using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher;

namespace KnowledgeGraph.Tests.Cypher;

/// <summary>Results as text: nodes and relationships with all they have.</summary>
static class Rendering
{
    internal static List<string> Rows(QueryResult result, IGraph graph) =>
        [.. result.Rows.Select(row => string.Join(" | ", row.Select(v => Text(v, graph))))];

    internal static string Text(Value value, IGraph graph) => value.Kind switch
    {
        ValueKind.List => $"[{string.Join(", ", value.AsList.ToArray().Select(v => Text(v, graph)))}]",
        ValueKind.Map => $"{{{string.Join(", ", Enumerable.Range(0, value.AsMap.Count).Select(i => $"{value.AsMap.Keys[i]}: {Text(value.AsMap.Values[i], graph)}"))}}}",
        ValueKind.Node => Node(value.AsId, graph),
        ValueKind.Relationship => Relationship(value.AsId, graph),
        ValueKind.Path => Path(value.AsPath, graph),
        _ => value.ToString(),
    };

    static string Node(int node, IGraph graph)
    {
        List<Property> properties = [];
        graph.NodeProperties(node, properties);
        return $"({string.Concat(graph.LabelsOf(node).ToArray().Select(l => ":" + graph.Labels[l]).Order(StringComparer.Ordinal))}{Properties(properties, graph)})";
    }

    static string Relationship(int relationship, IGraph graph)
    {
        List<Property> properties = [];
        graph.RelationshipProperties(relationship, properties);
        return $"[:{graph.Types[graph.EndsOf(relationship).Type]}{Properties(properties, graph)}]";
    }

    static string Properties(List<Property> properties, IGraph graph) => properties.Count == 0 ? ""
        : $" {{{string.Join(", ", properties.Select(p => $"{graph.Keys[p.Key]}: {p.Value}").Order(StringComparer.Ordinal))}}}";

    static string Path(PathValue path, IGraph graph)
    {
        string text = Node(path.Nodes[0], graph);
        for (int i = 0; i < path.Length; i++)
        {
            bool forward = graph.EndsOf(path.Relationships[i]).Start == path.Nodes[i];
            text += (forward ? "-" : "<-") + Relationship(path.Relationships[i], graph) + (forward ? "->" : "-") + Node(path.Nodes[i + 1], graph);
        }

        return text;
    }
}
