using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

sealed class AllNodesScan(string name, int slot) : Operator
{
    internal override string Details => name;

    internal override bool Push(Frame frame)
    {
        Span<int> batch = stackalloc int[64];
        int cursor = 0;
        bool expands = Next is Expand;
        for (int count; (count = frame.Graph.ScanNodes(ref cursor, batch)) > 0;)
        {
            // Their relationships lie all over the memory: the waits for them go on side by side when begun together.
            if (expands) frame.Warmth += frame.Graph.Warm(batch[..count]);
            foreach (int node in batch[..count])
            {
                frame.Tick();
                frame.Slots[slot] = Value.Node(node);
                if (!Emit(frame)) return false;
            }
        }

        return true;
    }
}
