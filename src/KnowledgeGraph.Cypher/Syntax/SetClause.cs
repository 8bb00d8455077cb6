using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>SET.</summary>
public sealed record SetClause(IReadOnlyList<SetItem> Items, TextSpan Span) : Clause(Span);
