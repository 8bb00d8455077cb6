using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Words for error messages.</summary>
static class Describe
{
    /// <summary>The kind of a value, as the reader of an error knows it.</summary>
    internal static string Kind(in Value value) => value.Kind switch
    {
        ValueKind.LocalTime => "local time",
        ValueKind.LocalDateTime => "local datetime",
        ValueKind.DateTime => "datetime",
        ValueKind kind => kind.ToString().ToLowerInvariant(),
    };
}
