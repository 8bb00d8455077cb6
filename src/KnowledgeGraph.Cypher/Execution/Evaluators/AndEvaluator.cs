using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

sealed class AndEvaluator(Evaluator left, Evaluator right) : Evaluator
{
    internal Evaluator Left => left;

    internal Evaluator Right => right;

    internal override StaticType Type => Types.Boolean;

    internal override IEnumerable<Evaluator> Parts => [left, right];

    internal override Value Evaluate(Frame frame)
    {
        Value first = Booleans.Check(left.Evaluate(frame));
        if (first.IsFalse) return first;
        Value second = Booleans.Check(right.Evaluate(frame));
        return second.IsFalse ? second : first.IsNull ? first : second;
    }

    public override string ToString() => $"{left} AND {right}";
}
