using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>{key: value}</c>.</summary>
public sealed record MapLiteral(IReadOnlyList<MapEntry> Entries, TextSpan Span) : Expression(Span);
