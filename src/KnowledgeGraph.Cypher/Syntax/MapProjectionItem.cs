using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>One entry of a map projection: <c>.key</c> without a value, <c>.*</c> without a key.</summary>
public sealed record MapProjectionItem(string? Key, Expression? Value, TextSpan Span) : SyntaxNode(Span);
