using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>SHOW INDEXES and its kin.</summary>
public sealed record ShowStatement(ShowKind Kind, TextSpan Span) : Statement(Span);
