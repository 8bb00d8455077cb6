namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>For each node the last group that has seen it.</summary>
sealed class NodeStamps
{
    int[] _stamps = new int[1024];
    int _stamp;

    internal object? Owner { get; private set; }

    internal void Begin(object owner)
    {
        Owner = owner;
        if (++_stamp != int.MaxValue) return;
        Array.Clear(_stamps);
        _stamp = 1;
    }

    /// <summary>False when the owner had seen the node.</summary>
    internal bool Mark(int node)
    {
        if ((uint)node >= (uint)_stamps.Length) Array.Resize(ref _stamps, Math.Max(node + 1, _stamps.Length * 2));
        ref int stamp = ref _stamps[node];
        if (stamp == _stamp) return false;
        stamp = _stamp;
        return true;
    }
}
