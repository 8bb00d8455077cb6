using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

sealed class NotEvaluator(Evaluator operand) : Evaluator
{
    internal Evaluator Operand => operand;

    internal override StaticType Type => Types.Boolean;

    internal override IEnumerable<Evaluator> Parts => [operand];

    internal override Value Evaluate(Frame frame) => Logic.Not(Booleans.Check(operand.Evaluate(frame)));

    public override string ToString() => $"NOT {operand}";
}
