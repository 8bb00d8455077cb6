using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>A piece of a query and where it stands in the text.</summary>
public abstract record SyntaxNode(TextSpan Span);
