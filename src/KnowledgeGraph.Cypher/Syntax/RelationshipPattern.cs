using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>-[r:TYPE*1..3]-&gt;</c>.</summary>
public sealed record RelationshipPattern(
    Variable? Variable, LabelExpression? Types, RelationshipDirection Direction, RelationshipLength? Length, Expression? Properties, Expression? Where,
    TextSpan Span) : PathElement(Span);
