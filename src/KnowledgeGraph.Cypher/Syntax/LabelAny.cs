using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>%</c>: any label at all.</summary>
public sealed record LabelAny(TextSpan Span) : LabelExpression(Span);
