using System.Globalization;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using Neo4j.Driver;
using Values = KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>
/// Values of either side as one text: nodes and relationships by all they have, since each side numbers them its own way; floats to
/// twelve digits, none of them behind the twelfth place, since sums in another order differ in the last ones.
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
        ValueKind.Map => Map(Enumerable.Range(0, value.AsMap.Count).Select(i => (value.AsMap.Keys[i], Of(value.AsMap.Values[i], graph)))),
        ValueKind.Node => OfNode(value.AsId, graph),
        ValueKind.Relationship => OfRelationship(value.AsId, graph),
        ValueKind.Path => OfPath(value.AsPath, graph),
        _ => value.ToString(),
    };

    internal static string OfNode(int node, IGraph graph)
    {
        List<Property> properties = [];
        graph.NodeProperties(node, properties);
        return Node(graph.LabelsOf(node).ToArray().Select(l => graph.Labels[l]), Map(properties.Select(p => (graph.Keys[p.Key], Of(p.Value, graph)))));
    }

    internal static string OfRelationship(int relationship, IGraph graph)
    {
        List<Property> properties = [];
        graph.RelationshipProperties(relationship, properties);
        return Relationship(graph.Types[graph.EndsOf(relationship).Type], Map(properties.Select(p => (graph.Keys[p.Key], Of(p.Value, graph)))));
    }

    internal static string Of(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        long integer => integer.ToString(CultureInfo.InvariantCulture),
        double number => Float(number),
        string text => $"'{text}'",
        INode node => Node(node.Labels, Of((object)node.Properties)),
        IRelationship relationship => Relationship(relationship.Type, Of((object)relationship.Properties)),
        IPath path => OfPath(path),
        IEnumerable<KeyValuePair<string, object>> map => Map(map.Select(entry => (entry.Key, Of(entry.Value)))),
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        _ => Temporal(value).ToString(),
    };

    /// <summary>The driver's dates, times and points as values of ours, which have one way to be written.</summary>
    static Value Temporal(object value) => value switch
    {
        global::Neo4j.Driver.LocalDate day => Value.Of(Values.Date.Of(day.Year, day.Month, day.Day)),
        global::Neo4j.Driver.LocalTime time => Value.Of(Values.LocalTime.Of(time.Hour, time.Minute, time.Second, time.Nanosecond)),
        global::Neo4j.Driver.OffsetTime time => Value.Of(new Values.OffsetTime(Values.LocalTime.Of(time.Hour, time.Minute, time.Second, time.Nanosecond), time.OffsetSeconds)),
        global::Neo4j.Driver.LocalDateTime moment => Value.Of(new Values.LocalDateTime(
            Values.Date.Of(moment.Year, moment.Month, moment.Day), Values.LocalTime.Of(moment.Hour, moment.Minute, moment.Second, moment.Nanosecond))),
        global::Neo4j.Driver.ZonedDateTime moment => Value.Of(Values.ZonedDateTime.OfEpochSecond(moment.UtcSeconds, moment.Nanosecond, moment.OffsetSeconds, (moment.Zone as ZoneId)?.Id)),
        global::Neo4j.Driver.Duration duration => Value.Of(new Values.Duration(duration.Months, duration.Days, duration.Seconds, duration.Nanos)),
        global::Neo4j.Driver.Point point => Value.Of(new Values.Point(point.SrId, point.X, point.Y, double.IsNaN(point.Z) ? null : point.Z)),
        _ => throw new InvalidOperationException($"No value for {value.GetType().Name}."),
    };

    static string OfPath(PathValue path, IGraph graph)
    {
        string text = OfNode(path.Nodes[0], graph);
        for (int i = 0; i < path.Length; i++)
            text += Step(graph.EndsOf(path.Relationships[i]).Start == path.Nodes[i], OfRelationship(path.Relationships[i], graph)) + OfNode(path.Nodes[i + 1], graph);
        return text;
    }

    static string OfPath(IPath path)
    {
        string text = Of(path.Nodes[0]);
        for (int i = 0; i < path.Relationships.Count; i++)
            text += Step(path.Relationships[i].StartNodeElementId == path.Nodes[i].ElementId, Of(path.Relationships[i])) + Of(path.Nodes[i + 1]);
        return text;
    }

    static string Step(bool forward, string relationship) => forward ? $"-{relationship}->" : $"<-{relationship}-";

    static string Node(IEnumerable<string> labels, string properties) => $"({string.Concat(labels.Order(StringComparer.Ordinal).Select(label => ":" + label))}{properties})";

    static string Relationship(string type, string properties) => $"[:{type}{properties}]";

    static string Map(IEnumerable<(string Key, string Value)> entries) =>
        $"{{{string.Join(", ", entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {entry.Value}"))}}}";

    static string Float(double number) => Math.Abs(number) < 1e-12 ? "0.0f" : number.ToString("G12", CultureInfo.InvariantCulture) + "f";
}
