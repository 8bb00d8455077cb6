namespace KnowledgeGraph.Cypher.Execution.Operators;

sealed class AllNodesScan(string name, int slot) : NodeScan(slot)
{
    internal override string Details => $"{name}{(IsDivided ? ", in parallel" : "")}";

    internal override int Scan(Frame frame, ref int cursor, Span<int> batch) => frame.Graph.ScanNodes(ref cursor, batch);
}
