using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>One node after the other, in ascending order.</summary>
abstract class NodeScan(int slot) : Operator
{
    const int NodesABatch = 64;

    Aggregation? _shared;

    /// <summary>Whether several threads may share the work.</summary>
    protected bool IsDivided => _shared is not null;

    /// <summary>Lets several threads share the work up to an aggregation.</summary>
    internal void Divide(Aggregation aggregation) => _shared = aggregation;

    /// <summary>The next nodes, as <see cref="Core.Graph.IGraph.ScanNodes(ref int, Span{int})"/>.</summary>
    internal abstract int Scan(Frame frame, ref int cursor, Span<int> batch);

    internal override bool Push(Frame frame)
    {
        if (_shared is not null && frame.Workers > 1)
        {
            new DividedScan(this, _shared, frame).Run();
            return true;
        }

        Span<int> batch = stackalloc int[NodesABatch];
        int cursor = 0;
        for (int count; (count = Scan(frame, ref cursor, batch)) > 0;)
            if (!PushBatch(frame, batch[..count])) return false;
        return true;
    }

    /// <summary>Pushes nodes that a scan gave.</summary>
    internal bool PushAll(Frame frame, ReadOnlySpan<int> nodes)
    {
        for (; nodes.Length > NodesABatch; nodes = nodes[NodesABatch..])
            if (!PushBatch(frame, nodes[..NodesABatch])) return false;
        return PushBatch(frame, nodes);
    }

    bool PushBatch(Frame frame, ReadOnlySpan<int> nodes)
    {
        // Their relationships lie all over the memory: the waits for them go on side by side when begun together.
        if (Next is Expand) frame.Warmth += frame.Graph.Warm(nodes);
        foreach (int node in nodes)
        {
            frame.Tick();
            frame.Slots[slot] = Value.Node(node);
            if (!Emit(frame)) return false;
        }

        return true;
    }
}
