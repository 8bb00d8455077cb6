using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>A path: nodes and what lies between them, in reading order.</summary>
public sealed record PathPattern(Variable? Variable, IReadOnlyList<PathElement> Elements, PathSelection Selection, TextSpan Span) : SyntaxNode(Span);
