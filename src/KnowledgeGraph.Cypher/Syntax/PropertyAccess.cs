using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>subject.key</c>.</summary>
public sealed record PropertyAccess(Expression Subject, string Key, TextSpan Span) : Expression(Span);
