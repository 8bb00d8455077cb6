using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>CREATE.</summary>
public sealed record CreateClause(IReadOnlyList<PathPattern> Patterns, TextSpan Span) : Clause(Span);
