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
        if (_end == _seen.Length) Grow(frame);
        _seen[_end++] = node;
    }

    void Grow(Frame frame)
    {
        if (_end > Array.MaxLength / 2)
            throw new CypherException(FaultClass.MemoryLimit, Fault.None, "count(DISTINCT …) has seen too many nodes: count in smaller groups");
        frame.Charge(_end * 4L);
        Array.Resize(ref _seen, _end * 2);
    }
}
