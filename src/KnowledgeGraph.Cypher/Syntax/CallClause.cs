using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>CALL of a procedure. Without parentheses the arguments are parameters of the query.</summary>
public sealed record CallClause(string Procedure, IReadOnlyList<Expression>? Arguments, IReadOnlyList<YieldItem>? Yield, bool YieldStar, Expression? Where, bool Optional, TextSpan NameSpan, TextSpan Span) : Clause(Span);
