using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Which relationships a step may follow: by type, and not those that the pattern used already.</summary>
sealed class RelationshipFilter(IReadOnlyList<GraphName>? types, LabelMatcher? test, int[] used)
{
    readonly int[]? _types = types is null ? null : [.. types.Select(t => t.Index)];

    /// <summary>How many spans of hops there are: one for each type, or one for all.</summary>
    internal int Spans => _types?.Length ?? 1;

    internal bool IsUnconditional => test is null && used.Length == 0;

    internal ReadOnlySpan<Hop> Hops(Frame frame, int node, Direction direction, int span)
    {
        if (_types is null) return frame.Graph.Hops(node, direction);
        int type = frame.Ids[_types[span]];
        return type < 0 ? [] : frame.Graph.Hops(node, direction, type);
    }

    /// <summary>Whether a hop of the right type may be followed.</summary>
    internal bool Accepts(Frame frame, in Hop hop)
    {
        if (test is not null && !test.MatchesType(frame, hop.Type)) return false;
        foreach (int slot in used)
            if (IsIn(frame.Slots[slot], hop.Relationship)) return false;
        return true;
    }

    /// <summary>Whether a relationship that is known already fits.</summary>
    internal bool AcceptsKnown(Frame frame, int relationship, int type)
    {
        if (!HasType(frame, type)) return false;
        return Accepts(frame, new Hop(relationship, -1, type));
    }

    bool HasType(Frame frame, int type)
    {
        if (_types is null) return true;
        foreach (int index in _types)
            if (frame.Ids[index] == type) return true;
        return false;
    }

    static bool IsIn(in Value value, int relationship)
    {
        if (value.IsRelationship) return value.AsId == relationship;
        if (!value.IsList) return false;
        foreach (ref readonly Value element in value.AsList)
            if (element.IsRelationship && element.AsId == relationship) return true;
        return false;
    }

    public override string ToString() => types is null ? test is null ? "" : $":{test}" : ":" + string.Join("|", types.Select(t => t.Text));
}
