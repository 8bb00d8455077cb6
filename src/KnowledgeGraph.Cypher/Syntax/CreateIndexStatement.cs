using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>CREATE INDEX, CREATE CONSTRAINT, CREATE FULLTEXT INDEX.</summary>
public sealed record CreateIndexStatement(IndexDefinition Index, bool IfNotExists, TextSpan Span) : Statement(Span);
