using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>subject IS :: INTEGER</c>.</summary>
public sealed record TypeTest(Expression Subject, string TypeName, bool Negated, TextSpan Span) : Expression(Span);
