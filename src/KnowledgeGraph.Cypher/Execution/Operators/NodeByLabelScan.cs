namespace KnowledgeGraph.Cypher.Execution.Operators;

sealed class NodeByLabelScan(string name, int slot, GraphName label) : NodeScan(slot)
{
    internal override string Details => $"{name}:{label.Text}{(IsDivided ? ", in parallel" : "")}";

    internal override int Scan(Frame frame, ref int cursor, Span<int> batch)
    {
        int id = frame.Ids[label.Index];
        return id < 0 ? 0 : frame.Graph.ScanNodes(id, ref cursor, batch);
    }
}
