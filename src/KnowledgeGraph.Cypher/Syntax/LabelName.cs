using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>A label or type.</summary>
public sealed record LabelName(string Name, TextSpan Span) : LabelExpression(Span);
