using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary>= &lt;&gt; &lt; &lt;= &gt; &gt;=</summary>
sealed class Comparison(BinaryOperator op, Evaluator left, Evaluator right) : Evaluator
{
    internal BinaryOperator Operator => op;

    internal Evaluator Left => left;

    internal Evaluator Right => right;

    internal override StaticType Type => Types.Boolean;

    internal override IEnumerable<Evaluator> Parts => [left, right];

    internal override Value Evaluate(Frame frame)
    {
        Value a = left.Evaluate(frame), b = right.Evaluate(frame);
        if (op == BinaryOperator.Equal) return Logic.Equal(a, b);
        if (op == BinaryOperator.NotEqual) return Logic.Not(Logic.Equal(a, b));
        if (a.IsNull || b.IsNull || Logic.Compare(a, b) is not { } order) return Value.Null;
        // Comparisons with NaN are false, as the comparisons of doubles below are.
        return Value.Of(op switch
        {
            BinaryOperator.Less => order < 0,
            BinaryOperator.LessOrEqual => order <= 0,
            BinaryOperator.Greater => order > 0,
            _ => order >= 0,
        });
    }

    public override string ToString() => $"{left} {Sign} {right}";

    string Sign => op switch
    {
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "<>",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        _ => ">=",
    };
}
