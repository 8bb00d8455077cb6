using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>subject[from..to]</c>.</summary>
public sealed record Slice(Expression Subject, Expression? From, Expression? To, TextSpan Span) : Expression(Span);
