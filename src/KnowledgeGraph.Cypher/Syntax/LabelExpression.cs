using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>Which labels a node, or which type a relationship, may have.</summary>
public abstract record LabelExpression(TextSpan Span) : SyntaxNode(Span);
