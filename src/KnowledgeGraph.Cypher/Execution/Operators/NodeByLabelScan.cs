using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

sealed class NodeByLabelScan(string name, int slot, GraphName label) : Operator
{
    internal override string Details => $"{name}:{label.Text}";

    internal override bool Push(Frame frame)
    {
        int id = frame.Ids[label.Index];
        if (id < 0) return true;
        Span<int> batch = stackalloc int[64];
        int cursor = 0;
        bool expands = Next is Expand;
        for (int count; (count = frame.Graph.ScanNodes(id, ref cursor, batch)) > 0;)
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
