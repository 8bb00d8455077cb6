using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>n:A:B</c>; the computed ones each give a label or a list of labels.</summary>
public sealed record SetLabels(Variable Variable, IReadOnlyList<string> Labels, IReadOnlyList<Expression> Computed, TextSpan Span) : SetItem(Span);
