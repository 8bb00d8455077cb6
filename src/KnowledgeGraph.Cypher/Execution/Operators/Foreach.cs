using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>FOREACH: for each row and each element of its list the writes of the inner pipeline.</summary>
sealed class Foreach(Evaluator list, int slot, int[] kept, int state) : NestedOperator
{
    internal override string Details => $"{list}";

    internal override void Begin(Frame frame) => frame.States[state] = new RowBuffer(kept);

    internal override bool Push(Frame frame)
    {
        ((RowBuffer)frame.States[state]!).Add(frame);
        return true;
    }

    internal override bool Receive(Frame frame) => true;

    internal override void Finish(Frame frame)
    {
        RowBuffer rows = (RowBuffer)frame.States[state]!;
        for (int row = 0; row < rows.Count; row++)
        {
            rows.Load(frame, row);
            Value values = list.Evaluate(frame);
            if (values.IsNull) continue;
            if (!values.IsList) throw CypherException.Type(Fault.InvalidArgumentType, $"FOREACH takes a list, not the {Describe.Kind(values)} {values}");
            foreach (Value element in values.AsList.ToArray())
            {
                frame.Tick();
                frame.Slots[slot] = element;
                Pipeline.Run(frame);
            }
        }

        for (int row = 0; row < rows.Count; row++)
        {
            rows.Load(frame, row);
            if (!Emit(frame)) break;
        }

        rows.Clear(frame);
    }
}
