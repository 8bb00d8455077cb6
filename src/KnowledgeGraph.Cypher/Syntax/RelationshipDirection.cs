namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>Where the arrow of a relationship pattern points, in reading order.</summary>
public enum RelationshipDirection
{
    Right,
    Left,
    Either,
}
