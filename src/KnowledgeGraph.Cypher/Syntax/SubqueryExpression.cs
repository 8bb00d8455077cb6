using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>EXISTS, COUNT or COLLECT and a query in braces.</summary>
public sealed record SubqueryExpression(SubqueryKind Kind, Query Query, TextSpan Span) : Expression(Span);
