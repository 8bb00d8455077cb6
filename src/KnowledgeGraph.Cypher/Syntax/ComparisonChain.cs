using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>a &lt; b &lt;= c</c>: every neighbouring pair must hold.</summary>
public sealed record ComparisonChain(IReadOnlyList<Expression> Operands, IReadOnlyList<BinaryOperator> Operators, TextSpan Span) : Expression(Span);
