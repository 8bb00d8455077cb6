using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

sealed class AllNodesScan(string name, int slot) : Operator
{
    internal override string Details => name;

    internal override bool Push(Frame frame)
    {
        Span<int> batch = stackalloc int[256];
        int cursor = 0;
        for (int count; (count = frame.Graph.ScanNodes(ref cursor, batch)) > 0;)
        {
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
