using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

sealed class OrEvaluator(Evaluator left, Evaluator right) : Evaluator
{
    internal override StaticType Type => Types.Boolean;

    internal override IEnumerable<Evaluator> Parts => [left, right];

    internal override Value Evaluate(Frame frame)
    {
        Value first = Booleans.Check(left.Evaluate(frame));
        if (first.IsTrue) return first;
        Value second = Booleans.Check(right.Evaluate(frame));
        return second.IsTrue ? second : first.IsNull ? first : second;
    }

    public override string ToString() => $"({left} OR {right})";
}
