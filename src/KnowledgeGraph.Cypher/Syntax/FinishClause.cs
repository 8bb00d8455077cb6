using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>FINISH: the query gives no rows.</summary>
public sealed record FinishClause(TextSpan Span) : Clause(Span);
