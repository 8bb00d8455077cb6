using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Cypher.Syntax;

/// <summary><c>reduce(sum = 0, x IN list | sum + x)</c>.</summary>
public sealed record Reduce(Variable Accumulator, Expression Start, Variable Variable, Expression List, Expression Step, TextSpan Span) : Expression(Span);
