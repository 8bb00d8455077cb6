using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>A column of WITH or RETURN; the name is its alias or else its text.</summary>
public sealed record ProjectionItem(Expression Expression, string Name, bool IsAliased, TextSpan Span) : SyntaxNode(Span);
