using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Temporal;

/// <summary>What a date or time has: a day, a time of day, an offset, a zone.</summary>
readonly record struct TemporalParts(Date? Date, LocalTime? Time, int? Offset, string? Zone)
{
    internal LocalDateTime Local => new(Date ?? default, Time ?? default);

    internal static TemporalParts Of(in Value value) => value.Kind switch
    {
        ValueKind.Date => new TemporalParts(value.AsDate, null, null, null),
        ValueKind.LocalTime => new TemporalParts(null, value.AsLocalTime, null, null),
        ValueKind.Time => new TemporalParts(null, value.AsTime.Local, value.AsTime.Offset, null),
        ValueKind.LocalDateTime => new TemporalParts(value.AsLocalDateTime.Date, value.AsLocalDateTime.Time, null, null),
        ValueKind.DateTime => new TemporalParts(value.AsDateTime.Date, value.AsDateTime.Time, value.AsDateTime.Offset, value.AsDateTime.Zone),
        _ => throw CypherException.Type(Fault.InvalidArgumentType, $"Expected a date or time, got the {Describe.Kind(value)} {value}"),
    };
}
