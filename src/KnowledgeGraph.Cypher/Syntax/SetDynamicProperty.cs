using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>n[key] = value</c>.</summary>
public sealed record SetDynamicProperty(ElementAccess Property, Expression Value, TextSpan Span) : SetItem(Span);
