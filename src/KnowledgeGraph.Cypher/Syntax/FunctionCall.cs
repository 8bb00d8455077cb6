using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>name(arguments)</c>; <c>count(*)</c> is the one with a star.</summary>
public sealed record FunctionCall(string Name, bool Distinct, IReadOnlyList<Expression> Arguments, bool IsStar, TextSpan Span) : Expression(Span);
