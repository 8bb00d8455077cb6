using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The rows that the inner pipeline finds, or one with nulls where it finds none.</summary>
sealed class Optional(int[] added, int state) : NestedOperator
{
    internal override void Begin(Frame frame) => frame.States[state] = new NestedState();

    internal override bool Push(Frame frame)
    {
        NestedState nested = (NestedState)frame.States[state]!;
        nested.Matched = false;
        Pipeline.Run(frame);
        if (nested.Stopped || nested.Matched) return !nested.Stopped;
        foreach (int slot in added) frame.Slots[slot] = Value.Null;
        return Emit(frame);
    }

    internal override bool Receive(Frame frame)
    {
        NestedState nested = (NestedState)frame.States[state]!;
        nested.Matched = true;
        if (Emit(frame)) return true;
        nested.Stopped = true;
        return false;
    }
}
