using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>n:A:B</c>.</summary>
public sealed record SetLabels(Variable Variable, IReadOnlyList<string> Labels, TextSpan Span) : SetItem(Span);
