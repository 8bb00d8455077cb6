using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>A node, a relationship, or a repeated part of a path.</summary>
public abstract record PathElement(TextSpan Span) : SyntaxNode(Span);
