using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>[a, b]</c>.</summary>
public sealed record ListLiteral(IReadOnlyList<Expression> Items, TextSpan Span) : Expression(Span);
