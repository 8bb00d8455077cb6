namespace KnowledgeGraph.Cypher.Binding;

/// <summary>The kinds of value that an expression may have, as far as its text tells; null is always possible.</summary>
[Flags]
enum Types
{
    None = 0,
    Boolean = 1,
    Integer = 1 << 1,
    Float = 1 << 2,
    String = 1 << 3,
    List = 1 << 4,
    Map = 1 << 5,
    Node = 1 << 6,
    Relationship = 1 << 7,
    Path = 1 << 8,
    Date = 1 << 9,
    Time = 1 << 10,
    LocalTime = 1 << 11,
    DateTime = 1 << 12,
    LocalDateTime = 1 << 13,
    Duration = 1 << 14,
    Point = 1 << 15,
    Number = Integer | Float,
    Entity = Node | Relationship,
    Temporal = Date | Time | LocalTime | DateTime | LocalDateTime,
    Any = (1 << 16) - 1,
}
