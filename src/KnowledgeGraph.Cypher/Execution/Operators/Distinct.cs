using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Lets each combination of values pass once.</summary>
sealed class Distinct(int[] slots, int state) : StatefulOperator<HashSet<Value[]>>(state)
{
    protected override HashSet<Value[]> Create(Frame frame) => new(ValueRowComparer.Instance);

    internal override bool Push(Frame frame)
    {
        Value[] row = new Value[slots.Length];
        for (int i = 0; i < row.Length; i++) row[i] = frame.Slots[slots[i]];
        if (!State(frame).Add(row)) return true;
        frame.Charge(row.Length * 16 + 48);
        return Emit(frame);
    }
}
