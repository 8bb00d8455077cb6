using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>A sequence of clauses.</summary>
public sealed record SingleQuery(IReadOnlyList<Clause> Clauses, TextSpan Span) : SyntaxNode(Span);
