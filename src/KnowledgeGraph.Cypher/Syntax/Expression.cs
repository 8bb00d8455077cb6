using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>What has a value.</summary>
public abstract record Expression(TextSpan Span) : SyntaxNode(Span);
