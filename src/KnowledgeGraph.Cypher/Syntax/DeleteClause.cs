using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>DELETE and DETACH DELETE.</summary>
public sealed record DeleteClause(IReadOnlyList<Expression> Targets, bool Detach, TextSpan Span) : Clause(Span);
