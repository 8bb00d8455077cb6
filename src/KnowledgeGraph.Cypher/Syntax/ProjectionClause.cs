using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>WITH and RETURN.</summary>
public sealed record ProjectionClause(bool IsReturn, bool Distinct, bool Star, IReadOnlyList<ProjectionItem> Items, IReadOnlyList<SortItem> OrderBy, Expression? Skip, Expression? Limit, Expression? Where, TextSpan Span) : Clause(Span);
