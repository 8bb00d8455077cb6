namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Copies columns to where a UNION expects them.</summary>
sealed class CopySlots(int[] from, int[] to) : Operator
{
    internal override bool Push(Frame frame)
    {
        for (int i = 0; i < from.Length; i++) frame.Slots[to[i]] = frame.Slots[from[i]];
        return Emit(frame);
    }
}
