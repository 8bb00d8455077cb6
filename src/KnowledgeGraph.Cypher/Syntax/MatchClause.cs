using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>MATCH and OPTIONAL MATCH. Hints name variables whose index is to be used; the planner decides better alone.</summary>
public sealed record MatchClause(bool Optional, IReadOnlyList<PathPattern> Patterns, Expression? Where, IReadOnlyList<Variable> Hints, TextSpan Span) : Clause(Span);
