using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>
/// For each node the last group that has seen it, and what each group has seen, one behind the other in one array: a group that is not at
/// work is a stretch of it.
/// </summary>
sealed class NodeStamps
{
    int[] _stamps = new int[1024];
    int[] _seen = new int[1024];
    int _end;
    int _start;
    int _stamp;

    internal object? Owner { get; private set; }

    /// <summary>Where the stretch of the owner begins.</summary>
    internal int Start => _start;

    /// <summary>How many nodes the owner has seen.</summary>
    internal int Count => _end - _start;

    /// <summary>Puts a group to work, with the stretch that it has seen before.</summary>
    internal void Begin(Frame frame, object owner, int start, int count)
    {
        Owner = owner;
        if (++_stamp == int.MaxValue)
        {
            Array.Clear(_stamps);
            _stamp = 1;
        }

        _start = _end;
        for (int i = 0; i < count; i++) Mark(frame, _seen[start + i]);
    }

    internal ReadOnlySpan<int> Seen(int start, int count) => _seen.AsSpan(start, count);

    internal void Mark(Frame frame, int node)
    {
        if ((uint)node >= (uint)_stamps.Length) Array.Resize(ref _stamps, Math.Max(node + 1, _stamps.Length * 2));
        ref int stamp = ref _stamps[node];
        if (stamp == _stamp) return;
        stamp = _stamp;
        if (_end == _seen.Length) Grow(frame, 1);
        _seen[_end++] = node;
    }

    /// <summary>Marks the nodes at the ends of hops, but for one.</summary>
    internal void Mark(Frame frame, ReadOnlySpan<Hop> hops, int except)
    {
        if (_seen.Length - _end < hops.Length) Grow(frame, hops.Length);
        Span<int> stamps = _stamps;
        Span<int> seen = _seen.AsSpan(_end);
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
            seen[count++] = node;
        }

        _end += count;
    }

    void Grow(Frame frame, int room)
    {
        if (_seen.Length > Array.MaxLength / 2)
            throw new CypherException(FaultClass.MemoryLimit, Fault.None, "count(DISTINCT …) has seen too many nodes: count in smaller groups");
        int length = Math.Max(_end + room, _seen.Length * 2);
        frame.Charge((length - _seen.Length) * 4L);
        Array.Resize(ref _seen, length);
    }
}
