using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>A row for each element of a list; none for null; one for what is no list.</summary>
sealed class Unwind(Evaluator list, int slot, string name) : Operator
{
    internal override string Details => $"{list} AS {name}";

    internal override bool Push(Frame frame)
    {
        Value value = list.Evaluate(frame);
        if (value.IsNull) return true;
        if (!value.IsList)
        {
            frame.Slots[slot] = value;
            return Emit(frame);
        }

        foreach (ref readonly Value element in value.AsList)
        {
            frame.Tick();
            frame.Slots[slot] = element;
            if (!Emit(frame)) return false;
        }

        return true;
    }
}
