using System.Globalization;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using Neo4j.Driver;

namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>
/// Values of either side as one text: nodes and relationships by the number that the graph gave them, floats to twelve digits,
/// since sums in another order differ in the last ones.
/// </summary>
static class Canonical
{
    internal static string Of(Value value, IGraph graph) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => value.AsBoolean ? "true" : "false",
        ValueKind.Integer => value.AsInteger.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => Float(value.AsFloat),
        ValueKind.String => $"'{value.AsString}'",
        ValueKind.List => $"[{string.Join(", ", value.AsList.ToArray().Select(v => Of(v, graph)))}]",
        ValueKind.Map => $"{{{string.Join(", ", Enumerable.Range(0, value.AsMap.Count).Select(i => $"{value.AsMap.Keys[i]}: {Of(value.AsMap.Values[i], graph)}").Order(StringComparer.Ordinal))}}}",
        ValueKind.Node => $"({graph.NodeProperty(value.AsId, graph.Keys.Find("uid")).AsInteger})",
        ValueKind.Relationship => $"[{graph.RelationshipProperty(value.AsId, graph.Keys.Find("uid")).AsInteger}]",
        ValueKind.Path => string.Concat(value.AsPath.Nodes.ToArray().Select(n => Of(Value.Node(n), graph))),
        _ => value.ToString(),
    };

    internal static string Of(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        long integer => integer.ToString(CultureInfo.InvariantCulture),
        double number => Float(number),
        string text => $"'{text}'",
        INode node => $"({node["uid"]})",
        IRelationship relationship => $"[{relationship["uid"]}]",
        IPath path => string.Concat(path.Nodes.Select(n => Of((object)n))),
        System.Collections.IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<object>().Select(k => $"{k}: {Of(map[k])}").Order(StringComparer.Ordinal))}}}",
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        _ => value.ToString()!,
    };

    static string Float(double number) => number == 0 ? "0.0f" : number.ToString("G12", CultureInfo.InvariantCulture) + "f";
}
