using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>YIELD field AS variable</c>.</summary>
public sealed record YieldItem(string Field, Variable Variable, TextSpan Span) : SyntaxNode(Span);
