using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

sealed class XorEvaluator(Evaluator left, Evaluator right) : Evaluator
{
    internal override StaticType Type => Types.Boolean;

    internal override IEnumerable<Evaluator> Parts => [left, right];

    internal override Value Evaluate(Frame frame)
    {
        Value first = Booleans.Check(left.Evaluate(frame)), second = Booleans.Check(right.Evaluate(frame));
        return first.IsNull || second.IsNull ? Value.Null : Value.Of(first.AsBoolean != second.AsBoolean);
    }

    public override string ToString() => $"({left} XOR {right})";
}
