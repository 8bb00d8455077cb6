using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>A&amp;B</c>, and <c>:A:B</c>.</summary>
public sealed record LabelAnd(LabelExpression Left, LabelExpression Right, TextSpan Span) : LabelExpression(Span);
