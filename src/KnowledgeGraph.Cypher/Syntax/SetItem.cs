using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>One change of SET or REMOVE.</summary>
public abstract record SetItem(TextSpan Span) : SyntaxNode(Span);
