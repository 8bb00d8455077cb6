using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>shortestPath(…)</c> as a value.</summary>
public sealed record ShortestPathExpression(PathPattern Pattern, TextSpan Span) : Expression(Span);
