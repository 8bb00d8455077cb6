using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>A pattern where a boolean is asked for: whether it is there.</summary>
public sealed record PatternPredicate(PathPattern Pattern, TextSpan Span) : Expression(Span);
