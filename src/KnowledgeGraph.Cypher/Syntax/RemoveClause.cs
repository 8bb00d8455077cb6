using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>REMOVE: properties are set to null, labels taken away.</summary>
public sealed record RemoveClause(IReadOnlyList<SetItem> Items, TextSpan Span) : Clause(Span);
