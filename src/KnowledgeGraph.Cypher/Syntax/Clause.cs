using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>One step of a query.</summary>
public abstract record Clause(TextSpan Span) : SyntaxNode(Span);
