using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>What an aggregating function remembers of all groups, by their numbers. It never sees null.</summary>
abstract class AggregateColumn
{
    /// <summary>Makes room for the next group.</summary>
    internal abstract void Open(Frame frame);

    internal abstract void Add(Frame frame, int group, in Value value);

    /// <summary>Adds the nodes that the hops lead to, but for <paramref name="except"/> (−1 for none).</summary>
    internal abstract void Add(Frame frame, int group, ReadOnlySpan<Hop> hops, int except);

    /// <summary>Takes over what another column of its kind, whose groups are about to be merged into this one, keeps for all of them.</summary>
    internal virtual void Adopt(AggregateColumn later)
    {
    }

    /// <summary>Adds to a group what another column of its kind has seen of one of its groups, after what this one has.</summary>
    internal abstract void Merge(Frame frame, int group, AggregateColumn later, int laterGroup);

    internal abstract Value Result(Frame frame, int group);
}
