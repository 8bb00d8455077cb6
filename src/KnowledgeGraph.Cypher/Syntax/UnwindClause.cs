using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>UNWIND.</summary>
public sealed record UnwindClause(Expression List, Variable Variable, TextSpan Span) : Clause(Span);
