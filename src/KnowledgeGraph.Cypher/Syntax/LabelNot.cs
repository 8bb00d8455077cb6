using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>!A</c>.</summary>
public sealed record LabelNot(LabelExpression Operand, TextSpan Span) : LabelExpression(Span);
