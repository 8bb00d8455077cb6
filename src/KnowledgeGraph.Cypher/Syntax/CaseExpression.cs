using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>CASE, with or without a subject to compare.</summary>
public sealed record CaseExpression(Expression? Subject, IReadOnlyList<CaseAlternative> Alternatives, Expression? Else, TextSpan Span) : Expression(Span);
