using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>The flag of each kind of value.</summary>
static class ValueTypes
{
    internal static Types Of(ValueKind kind) => kind switch
    {
        ValueKind.Boolean => Types.Boolean,
        ValueKind.Integer => Types.Integer,
        ValueKind.Float => Types.Float,
        ValueKind.String => Types.String,
        ValueKind.List => Types.List,
        ValueKind.Map => Types.Map,
        ValueKind.Node => Types.Node,
        ValueKind.Relationship => Types.Relationship,
        ValueKind.Path => Types.Path,
        ValueKind.Date => Types.Date,
        ValueKind.Time => Types.Time,
        ValueKind.LocalTime => Types.LocalTime,
        ValueKind.DateTime => Types.DateTime,
        ValueKind.LocalDateTime => Types.LocalDateTime,
        ValueKind.Duration => Types.Duration,
        ValueKind.Point => Types.Point,
        _ => Types.None,
    };
}
