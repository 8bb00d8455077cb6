using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>DROP INDEX and DROP CONSTRAINT.</summary>
public sealed record DropIndexStatement(string Name, bool IfExists, bool IsConstraint, TextSpan Span) : Statement(Span);
