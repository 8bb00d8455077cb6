using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>((a)-[]-&gt;(b) WHERE …){1,3}</c>.</summary>
public sealed record QuantifiedPattern(IReadOnlyList<PathElement> Elements, Expression? Where, int Minimum, int? Maximum, TextSpan Span) : PathElement(Span);
