namespace KnowledgeGraph.Core.Graph.Values;

/// <summary>The types of Cypher, in the ascending order in which ORDER BY puts values of different types.</summary>
public enum ValueKind : byte
{
    Map,
    Node,
    Relationship,
    List,
    Path,
    Point,
    DateTime,
    LocalDateTime,
    Date,
    Time,
    LocalTime,
    Duration,
    String,
    Boolean,
    Integer,
    Float,
    Null,
}
