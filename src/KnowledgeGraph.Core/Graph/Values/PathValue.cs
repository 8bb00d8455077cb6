namespace KnowledgeGraph.Core.Graph.Values;

/// <summary>A walk: nodes by id, and one relationship less than nodes between them.</summary>
public sealed class PathValue : ValueObject, IEquatable<PathValue>, IComparable<PathValue>
{
    readonly int[] _nodes;
    readonly int[] _relationships;

    /// <exception cref="ArgumentException">The numbers of nodes and relationships do not fit.</exception>
    public PathValue(int[] nodes, int[] relationships) : base(ValueKind.Path)
    {
        if (nodes.Length != relationships.Length + 1) throw new ArgumentException("A path has one node more than relationships.", nameof(nodes));
        _nodes = nodes;
        _relationships = relationships;
    }

    public ReadOnlySpan<int> Nodes => _nodes;

    public ReadOnlySpan<int> Relationships => _relationships;

    /// <summary>The number of relationships.</summary>
    public int Length => _relationships.Length;

    public bool Equals(PathValue? other) =>
        other is not null && _nodes.AsSpan().SequenceEqual(other._nodes) && _relationships.AsSpan().SequenceEqual(other._relationships);

    public override bool Equals(object? obj) => Equals(obj as PathValue);

    public override int GetHashCode()
    {
        int hash = _nodes[0];
        foreach (int relationship in _relationships) hash = hash * 31 + relationship;
        return ValueEquality.Mix((uint)hash);
    }

    /// <summary>As the list node, relationship, node, … would be ordered.</summary>
    public int CompareTo(PathValue? other)
    {
        if (other is null) return 1;
        int length = Math.Min(_nodes.Length, other._nodes.Length);
        for (int i = 0; i < length; i++)
        {
            int order = _nodes[i].CompareTo(other._nodes[i]);
            if (order == 0 && i < length - 1) order = _relationships[i].CompareTo(other._relationships[i]);
            if (order != 0) return order;
        }

        return _nodes.Length.CompareTo(other._nodes.Length);
    }
}
