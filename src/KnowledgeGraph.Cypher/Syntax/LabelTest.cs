using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>subject:Label</c>.</summary>
public sealed record LabelTest(Expression Subject, LabelExpression Labels, TextSpan Span) : Expression(Span);
