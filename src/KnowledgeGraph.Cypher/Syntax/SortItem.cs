using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>A key of ORDER BY.</summary>
public sealed record SortItem(Expression Expression, bool Descending, TextSpan Span) : SyntaxNode(Span);
