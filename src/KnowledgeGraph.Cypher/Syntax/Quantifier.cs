using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>all(x IN list WHERE …)</c> and its kin.</summary>
public sealed record Quantifier(QuantifierKind Kind, Variable Variable, Expression List, Expression Predicate, TextSpan Span) : Expression(Span);
