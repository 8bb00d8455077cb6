using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>
/// count(DISTINCT node) where rows of a group mostly come together: the group that is at work stamps the nodes it has seen in an
/// array that all groups share. A group that comes back stamps its nodes again; one that does so often, or the only group there
/// is (<paramref name="stamps"/> is null), has a set of its own.
/// </summary>
sealed class DistinctNodesAccumulator(NodeStamps? stamps) : Accumulator, IHopAccumulator
{
    const int PatientReturns = 4;

    int[] _nodes = [];
    int _count;
    int _returns = -1;
    IdSet? _set = stamps is null ? new IdSet() : null;

    internal override void Add(Frame frame, in Value value)
    {
        if (IsStamping(frame)) Stamp(frame, value.AsId);
        else _set!.Add(frame, value.AsId);
    }

    public void Add(Frame frame, ReadOnlySpan<Hop> hops, int except)
    {
        if (IsStamping(frame))
        {
            foreach (ref readonly Hop hop in hops)
                if (hop.Node != except) Stamp(frame, hop.Node);
        }
        else
        {
            foreach (ref readonly Hop hop in hops)
                if (hop.Node != except) _set!.Add(frame, hop.Node);
        }
    }

    void Stamp(Frame frame, int node)
    {
        if (!stamps!.Mark(node)) return;
        if (_count == _nodes.Length)
        {
            int size = Math.Max(8, _nodes.Length * 2);
            frame.Charge((size - _nodes.Length) * 4L);
            Array.Resize(ref _nodes, size);
        }

        _nodes[_count++] = node;
    }

    /// <summary>Makes the stamps those of this group; false when it has a set of its own.</summary>
    bool IsStamping(Frame frame)
    {
        if (_set is not null) return false;
        if (ReferenceEquals(stamps!.Owner, this)) return true;
        if (++_returns > PatientReturns)
        {
            _set = new IdSet();
            foreach (int node in _nodes.AsSpan(0, _count)) _set.Add(frame, node);
            return false;
        }

        stamps.Begin(this);
        foreach (int node in _nodes.AsSpan(0, _count)) stamps.Mark(node);
        return true;
    }

    internal override Value Result(Frame frame) => Value.Of((long)(_set?.Count ?? _count));
}
