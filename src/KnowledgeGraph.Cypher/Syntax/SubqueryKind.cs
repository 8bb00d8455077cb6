namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>What a subquery in an expression gives.</summary>
public enum SubqueryKind
{
    Exists,
    Count,
    Collect,
}
