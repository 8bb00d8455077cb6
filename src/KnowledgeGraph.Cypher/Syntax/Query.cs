using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>One query, or several joined by UNION.</summary>
public sealed record Query(IReadOnlyList<SingleQuery> Parts, bool UnionAll, TextSpan Span) : Statement(Span);
