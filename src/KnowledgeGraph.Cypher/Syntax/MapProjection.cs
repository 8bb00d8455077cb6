using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>node {.name, key: value, other, .*}</c>.</summary>
public sealed record MapProjection(Variable Subject, IReadOnlyList<MapProjectionItem> Items, TextSpan Span) : Expression(Span);
