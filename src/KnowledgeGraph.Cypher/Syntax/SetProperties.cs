using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>n = map</c>, or <c>n += map</c> which keeps the other properties.</summary>
public sealed record SetProperties(Variable Variable, Expression Value, bool Add, TextSpan Span) : SetItem(Span);
