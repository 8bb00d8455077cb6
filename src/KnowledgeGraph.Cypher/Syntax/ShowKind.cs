namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>What SHOW lists.</summary>
public enum ShowKind
{
    Indexes,
    Constraints,
    Procedures,
    Functions,
    Databases,
}
