using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>A whole text that can be run.</summary>
public abstract record Statement(TextSpan Span) : SyntaxNode(Span);
