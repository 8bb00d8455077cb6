using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>[(a)-->(b) WHERE … | …]</c>.</summary>
public sealed record PatternComprehension(PathPattern Pattern, Expression? Where, Expression Projection, TextSpan Span) : Expression(Span);
