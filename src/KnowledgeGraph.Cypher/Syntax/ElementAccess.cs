using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>subject[index]</c>.</summary>
public sealed record ElementAccess(Expression Subject, Expression Index, TextSpan Span) : Expression(Span);
