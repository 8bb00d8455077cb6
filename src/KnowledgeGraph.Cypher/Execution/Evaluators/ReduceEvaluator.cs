using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

sealed class ReduceEvaluator(int accumulator, Evaluator start, Evaluator list, int slot, Evaluator step) : Evaluator
{
    const int StepsBetweenChecks = 200;

    internal override IEnumerable<Evaluator> Parts => [start, list, step];

    internal override void CollectSlots(ISet<int> slots) => LocalSlots.Collect(this, slots, [accumulator, slot]);

    internal override Value Evaluate(Frame frame)
    {
        Value values = list.Evaluate(frame);
        if (values.IsNull) return values;
        if (!values.IsList) throw CypherException.Type(Fault.InvalidArgumentType, $"Expected a list, got the {Describe.Kind(values)} {values}");
        Value sum = start.Evaluate(frame);
        int steps = 0;
        foreach (ref readonly Value value in values.AsList)
        {
            frame.Tick();
            frame.Slots[accumulator] = sum;
            frame.Slots[slot] = value;
            sum = step.Evaluate(frame);
            // Only here can a short text make a value that nests without end.
            if (++steps % StepsBetweenChecks == 0) ValueDepth.Check(sum);
        }

        ValueDepth.Check(sum);
        return sum;
    }

    public override string ToString() => $"reduce({start}, {list} | {step})";
}
