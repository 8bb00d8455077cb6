namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>WHEN … THEN …</c>.</summary>
public sealed record CaseAlternative(Expression When, Expression Then);
