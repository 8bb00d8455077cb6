using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

sealed class ArithmeticEvaluator(BinaryOperator op, Evaluator left, Evaluator right, TextSpan span) : Evaluator
{
    internal override StaticType Type => Arithmetic.TypeOf(op, left.Type, right.Type);

    internal override IEnumerable<Evaluator> Parts => [left, right];

    internal override Value Evaluate(Frame frame)
    {
        Value a = left.Evaluate(frame), b = right.Evaluate(frame);
        if (op == BinaryOperator.Add && a.IsInteger && b.IsInteger)
        {
            long sum = unchecked(a.AsInteger + b.AsInteger);
            if (((a.AsInteger ^ sum) & (b.AsInteger ^ sum)) >= 0) return Value.Of(sum);
        }

        try
        {
            return Arithmetic.Apply(op, a, b);
        }
        catch (CypherException e)
        {
            throw e.At(span);
        }
    }

    public override string ToString() => $"({left} {Arithmetic.Sign(op)} {right})";
}
