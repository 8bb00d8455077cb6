using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>key: value</c>.</summary>
public sealed record MapEntry(string Key, Expression Value, TextSpan Span) : SyntaxNode(Span);
