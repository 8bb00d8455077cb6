using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>NOT, a sign, or a test for null.</summary>
public sealed record Unary(UnaryOperator Operator, Expression Operand, TextSpan Span) : Expression(Span);
