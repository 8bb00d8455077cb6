using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>
/// count(DISTINCT node) where rows of a group mostly come together: the group that is at work stamps the nodes it has seen in an
/// array that all groups share. A group that comes back stamps its nodes again; one that does so often, or the only group there
/// is (<paramref name="stamps"/> is null), has a set of its own.
/// </summary>
sealed class DistinctNodesAccumulator(NodeStamps? stamps) : Accumulator, IHopAccumulator, IDivisible
{
    const int PatientReturns = 4;

    // The stretch of the stamps that is this group's; while it is at work, they know better where it ends.
    int _start;
    int _count;
    int _returns = -1;
    IdSet? _set = stamps is null ? new IdSet() : null;

    internal override void Add(Frame frame, in Value value)
    {
        if (IsStamping(frame)) stamps!.Mark(frame, value.AsId);
        else _set!.Add(frame, value.AsId);
    }

    public void Add(Frame frame, ReadOnlySpan<Hop> hops, int except)
    {
        if (IsStamping(frame))
        {
            stamps!.Mark(frame, hops, except);
        }
        else
        {
            foreach (ref readonly Hop hop in hops)
                if (hop.Node != except) _set!.Add(frame, hop.Node);
        }
    }

    /// <summary>Makes the stamps those of this group; false when it has a set of its own.</summary>
    bool IsStamping(Frame frame)
    {
        if (_set is not null) return false;
        if (IsAtWork) return true;
        (stamps!.Owner as DistinctNodesAccumulator)?.Rest();
        if (++_returns > PatientReturns)
        {
            _set = new IdSet();
            foreach (int node in stamps.Seen(_start, _count)) _set.Add(frame, node);
            return false;
        }

        stamps.Begin(frame, this, _start, _count);
        return true;
    }

    /// <summary>Remembers its stretch before another group goes to work.</summary>
    void Rest()
    {
        if (_set is not null) return;
        _start = stamps!.Start;
        _count = stamps.Count;
    }

    public void Merge(Frame frame, Accumulator later)
    {
        foreach (int node in ((DistinctNodesAccumulator)later).Nodes) Add(frame, Value.Node(node));
    }

    IEnumerable<int> Nodes => _set?.Ids ?? (IsAtWork ? stamps!.Seen(stamps.Start, stamps.Count) : stamps!.Seen(_start, _count));

    bool IsAtWork => ReferenceEquals(stamps!.Owner, this);

    internal override Value Result(Frame frame) => Value.Of((long)(_set?.Count ?? (IsAtWork ? stamps!.Count : _count)));
}
