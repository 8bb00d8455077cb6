using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>$name</c>.</summary>
public sealed record Parameter(string Name, TextSpan Span) : Expression(Span);
