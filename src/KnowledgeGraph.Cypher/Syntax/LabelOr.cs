using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>A|B</c>.</summary>
public sealed record LabelOr(LabelExpression Left, LabelExpression Right, TextSpan Span) : LabelExpression(Span);
