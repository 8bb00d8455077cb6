namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>How many elements must satisfy a predicate.</summary>
public enum QuantifierKind
{
    All,
    Any,
    None,
    Single,
}
