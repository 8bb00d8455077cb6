using System.Globalization;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Querying;
using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Embedded.Querying;

/// <summary>Turns the engine's values into the cells of an answer, and a question's parameters into values.</summary>
sealed class CellMapper(IGraph graph)
{
    public object? ToCell(in Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => value.AsBoolean,
        ValueKind.Integer => value.AsInteger,
        ValueKind.Float => value.AsFloat,
        ValueKind.String => value.AsString,
        ValueKind.List => ToList(value.AsList),
        ValueKind.Map => ToMap(value.AsMap),
        ValueKind.Node => ToNode(value.AsId),
        ValueKind.Relationship => ToRelationship(value.AsId),
        ValueKind.Path => ToPath(value.AsPath),
        ValueKind.Date => value.AsDate,
        ValueKind.Time => value.AsTime,
        ValueKind.LocalTime => value.AsLocalTime,
        ValueKind.DateTime => value.AsDateTime,
        ValueKind.LocalDateTime => value.AsLocalDateTime,
        ValueKind.Duration => value.AsDuration,
        _ => value.AsPoint,
    };

    /// <exception cref="QueryException">A value of a type that no query can be given.</exception>
    public static Value ToValue(string name, object? parameter) => parameter switch
    {
        null => Value.Null,
        bool flag => Value.Of(flag),
        long number => Value.Of(number),
        int number => Value.Of((long)number),
        double number => Value.Of(number),
        string text => Value.Of(text),
        DateOnly date => Value.Of(Date.From(date)),
        Date date => Value.Of(date),
        LocalTime time => Value.Of(time),
        OffsetTime time => Value.Of(time),
        LocalDateTime time => Value.Of(time),
        ZonedDateTime time => Value.Of(time),
        Duration duration => Value.Of(duration),
        Point point => Value.Of(point),
        IReadOnlyDictionary<string, object?> map => Value.Of(MapValue.Of(map.Select(p => KeyValuePair.Create(p.Key, ToValue(name, p.Value))))),
        System.Collections.IEnumerable list => Value.Of(list.Cast<object?>().Select(item => ToValue(name, item)).ToArray()),
        _ => throw new QueryException("Neo.ClientError.Statement.TypeError", $"The parameter ${name} cannot be a {parameter.GetType().Name}."),
    };

    object?[] ToList(ReadOnlySpan<Value> values)
    {
        object?[] cells = new object?[values.Length];
        for (int i = 0; i < cells.Length; i++) cells[i] = ToCell(values[i]);
        return cells;
    }

    OrderedDictionary<string, object?> ToMap(MapValue map)
    {
        OrderedDictionary<string, object?> cells = new(map.Count, StringComparer.Ordinal);
        for (int i = 0; i < map.Count; i++) cells[map.Keys[i]] = ToCell(map.Values[i]);
        return cells;
    }

    GraphNode ToNode(int node)
    {
        List<string> labels = [];
        foreach (int label in graph.LabelsOf(node)) labels.Add(graph.Labels[label]);
        labels.Sort(StringComparer.Ordinal);
        List<Property> properties = [];
        graph.NodeProperties(node, properties);
        return new GraphNode(Id(node), labels, ToProperties(properties));
    }

    GraphRelationship ToRelationship(int relationship)
    {
        (int start, int end, int type) = graph.EndsOf(relationship);
        List<Property> properties = [];
        graph.RelationshipProperties(relationship, properties);
        return new GraphRelationship(Id(relationship), graph.Types[type], Id(start), Id(end), ToProperties(properties));
    }

    GraphPath ToPath(PathValue path)
    {
        GraphNode[] nodes = new GraphNode[path.Nodes.Length];
        for (int i = 0; i < nodes.Length; i++) nodes[i] = ToNode(path.Nodes[i]);
        GraphRelationship[] relationships = new GraphRelationship[path.Length];
        for (int i = 0; i < relationships.Length; i++) relationships[i] = ToRelationship(path.Relationships[i]);
        return new GraphPath(nodes, relationships);
    }

    SortedDictionary<string, object?> ToProperties(List<Property> properties)
    {
        SortedDictionary<string, object?> cells = new(StringComparer.Ordinal);
        foreach (Property property in properties) cells[graph.Keys[property.Key]] = ToCell(property.Value);
        return cells;
    }

    static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
}
