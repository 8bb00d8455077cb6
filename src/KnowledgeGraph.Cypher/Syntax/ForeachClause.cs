using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>FOREACH.</summary>
public sealed record ForeachClause(Variable Variable, Expression List, IReadOnlyList<Clause> Updates, TextSpan Span) : Clause(Span);
