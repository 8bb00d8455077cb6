using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary>The signs - and +.</summary>
sealed class Negate(Evaluator operand, bool minus) : Evaluator
{
    internal override StaticType Type => operand.Type;

    internal override IEnumerable<Evaluator> Parts => [operand];

    internal override Value Evaluate(Frame frame)
    {
        Value value = operand.Evaluate(frame);
        return minus ? Arithmetic.Negate(value) : value;
    }

    public override string ToString() => $"{(minus ? '-' : '+')}{operand}";
}
