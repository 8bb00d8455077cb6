using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>Two operands and what joins them.</summary>
public sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right, TextSpan Span) : Expression(Span);
