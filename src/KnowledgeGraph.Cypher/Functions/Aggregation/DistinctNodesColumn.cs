using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>
/// count(DISTINCT node) of each group. Where rows of a group mostly come together, the group that is at work stamps the nodes it has seen
/// in an array that all groups share. A group that comes back stamps its nodes again; one that does so often has a set of its own, as all
/// have where rows come in no order (<paramref name="stamps"/> is null).
/// </summary>
sealed class DistinctNodesColumn(NodeStamps? stamps) : AggregateColumn
{
    const int PatientReturns = 4;

    readonly PagedList<SeenNodes> _groups = new();
    int _atWork = -1;

    // How much further behind the stretches of the column merged at present stand here.
    int _adopted;

    internal override void Open(Frame frame)
    {
        frame.Charge(24);
        _groups.Add(new SeenNodes { Set = stamps is null ? new IdSet() : null, Returns = -1 });
    }

    internal override void Add(Frame frame, int group, in Value value) => Add(frame, group, value.AsId);

    void Add(Frame frame, int group, int node)
    {
        if (IsStamping(frame, group)) stamps!.Mark(frame, node);
        else _groups[group].Set!.Add(frame, node);
    }

    internal override void Add(Frame frame, int group, ReadOnlySpan<Hop> hops, int except)
    {
        if (IsStamping(frame, group))
        {
            stamps!.Mark(frame, hops, except);
            return;
        }

        IdSet set = _groups[group].Set!;
        foreach (ref readonly Hop hop in hops)
            if (hop.Node != except) set.Add(frame, hop.Node);
    }

    /// <summary>Makes the stamps those of this group; false when it has a set of its own.</summary>
    bool IsStamping(Frame frame, int group)
    {
        if (group == _atWork) return true;
        ref SeenNodes seen = ref _groups[group];
        if (seen.Set is not null) return false;
        Rest();
        if (++seen.Returns > PatientReturns)
        {
            seen.Set = new IdSet();
            foreach (int node in stamps!.Seen(seen.Start, seen.Count)) seen.Set.Add(frame, node);
            return false;
        }

        _atWork = group;
        stamps!.Begin(frame, seen.Start, seen.Count);
        return true;
    }

    /// <summary>Remembers the stretch of the group at work, which the stamps know better.</summary>
    void Rest()
    {
        if (_atWork < 0) return;
        ref SeenNodes seen = ref _groups[_atWork];
        seen.Start = stamps!.Start;
        seen.Count = stamps.Count;
        _atWork = -1;
    }

    internal override void Adopt(AggregateColumn later)
    {
        DistinctNodesColumn other = (DistinctNodesColumn)later;
        if (stamps is null) return;
        Rest();
        other.Rest();
        _adopted = stamps.Adopt(other.Stamps!);
    }

    internal override void Merge(Frame frame, int group, AggregateColumn later, int laterGroup)
    {
        DistinctNodesColumn other = (DistinctNodesColumn)later;
        ref SeenNodes seen = ref _groups[group];
        if (stamps is not null && seen.Returns < 0)
        {
            // A group that no part before has seen: its nodes are distinct already.
            seen = other._groups[laterGroup];
            seen.Start += _adopted;
            return;
        }

        foreach (int node in other.Nodes(laterGroup)) Add(frame, group, node);
    }

    NodeStamps? Stamps => stamps;

    IEnumerable<int> Nodes(int group)
    {
        Rest();
        SeenNodes seen = _groups[group];
        return seen.Set?.Ids ?? stamps!.Seen(seen.Start, seen.Count);
    }

    internal override Value Result(Frame frame, int group)
    {
        Rest();
        ref SeenNodes seen = ref _groups[group];
        return Value.Of((long)(seen.Set?.Count ?? seen.Count));
    }
}
