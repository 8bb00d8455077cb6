using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

sealed class NullTest(Evaluator operand, bool negated) : Evaluator
{
    internal override StaticType Type => Types.Boolean;

    internal override IEnumerable<Evaluator> Parts => [operand];

    internal override Value Evaluate(Frame frame) => Value.Of(operand.Evaluate(frame).IsNull != negated);

    public override string ToString() => $"{operand} IS {(negated ? "NOT " : "")}NULL";
}
