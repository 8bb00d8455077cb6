namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>WHEN … THEN …</c>.</summary>
/// <param name="IsTest">Whether it is a condition in a CASE with a subject, as in <c>CASE x WHEN &gt; 3 THEN …</c>, rather than a value to compare.</param>
public sealed record CaseAlternative(Expression When, Expression Then, bool IsTest);
