using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>
/// For each node the last group that has seen it, and what each group has seen, one behind the other: a group that is not at work is a
/// stretch of it. What was seen stands in pages that are small enough for the collector to drop them young.
/// </summary>
sealed class NodeStamps
{
    const int PageBits = 14;
    const int PageSize = 1 << PageBits;

    readonly List<int[]> _pages = [];
    int[] _stamps = new int[1024];
    int _end;
    int _start;
    int _stamp;

    /// <summary>Where the stretch of the group at work begins.</summary>
    internal int Start => _start;

    /// <summary>How many nodes the group at work has seen.</summary>
    internal int Count => _end - _start;

    /// <summary>Puts the stretches of others, which are at rest, behind its own; returns how much further behind they stand now.</summary>
    internal int Adopt(NodeStamps others)
    {
        if (_pages.Count + (long)others._pages.Count > int.MaxValue >> PageBits) throw TooMany();
        int offset = _pages.Count << PageBits;
        _pages.AddRange(others._pages);
        _end = _pages.Count << PageBits;
        return offset;
    }

    /// <summary>Puts a group to work, with the stretch that it has seen before.</summary>
    internal void Begin(Frame frame, int start, int count)
    {
        if (++_stamp == int.MaxValue)
        {
            Array.Clear(_stamps);
            _stamp = 1;
        }

        _start = _end;
        for (int i = start; i < start + count; i++) Mark(frame, At(i));
    }

    /// <summary>The nodes of a stretch.</summary>
    internal IEnumerable<int> Seen(int start, int count)
    {
        for (int i = start; i < start + count; i++) yield return At(i);
    }

    internal void Mark(Frame frame, int node)
    {
        if ((uint)node >= (uint)_stamps.Length) Array.Resize(ref _stamps, Math.Max(node + 1, _stamps.Length * 2));
        ref int stamp = ref _stamps[node];
        if (stamp == _stamp) return;
        stamp = _stamp;
        if (_end >> PageBits == _pages.Count) AddPage(frame);
        _pages[_end >> PageBits][_end & (PageSize - 1)] = node;
        _end++;
    }

    /// <summary>Marks the nodes at the ends of hops, but for one.</summary>
    internal void Mark(Frame frame, ReadOnlySpan<Hop> hops, int except)
    {
        if (_end >> PageBits == _pages.Count) AddPage(frame);
        Span<int> room = _pages[_end >> PageBits].AsSpan(_end & (PageSize - 1));
        if (room.Length < hops.Length)
        {
            foreach (ref readonly Hop hop in hops)
                if (hop.Node != except) Mark(frame, hop.Node);
            return;
        }

        Span<int> stamps = _stamps;
        int own = _stamp, count = 0;
        foreach (ref readonly Hop hop in hops)
        {
            int node = hop.Node;
            if ((uint)node >= (uint)stamps.Length)
            {
                Array.Resize(ref _stamps, Math.Max(node + 1, _stamps.Length * 2));
                stamps = _stamps;
            }

            ref int stamp = ref stamps[node];
            if (stamp == own || node == except) continue;
            stamp = own;
            room[count++] = node;
        }

        _end += count;
    }

    int At(int index) => _pages[index >> PageBits][index & (PageSize - 1)];

    void AddPage(Frame frame)
    {
        if (_end > int.MaxValue - PageSize) throw TooMany();
        frame.Charge(PageSize * sizeof(int));
        _pages.Add(new int[PageSize]);
    }

    static CypherException TooMany() => new(FaultClass.MemoryLimit, Fault.None, "count(DISTINCT …) has seen too many nodes: count in smaller groups");
}
