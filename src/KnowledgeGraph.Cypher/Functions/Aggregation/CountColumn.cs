using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>count(…) of each group.</summary>
sealed class CountColumn : AggregateColumn
{
    readonly PagedList<long> _counts = new();

    internal override void Open(Frame frame)
    {
        frame.Charge(sizeof(long));
        _counts.Add(0);
    }

    internal override void Add(Frame frame, int group, in Value value) => _counts[group]++;

    internal override void Add(Frame frame, int group, ReadOnlySpan<Hop> hops, int except)
    {
        ref long count = ref _counts[group];
        count += hops.Length;
        if (except < 0) return;
        foreach (ref readonly Hop hop in hops)
            if (hop.Node == except) count--;
    }

    internal override void Merge(Frame frame, int group, AggregateColumn later, int laterGroup) => _counts[group] += ((CountColumn)later)._counts[laterGroup];

    internal override Value Result(Frame frame, int group) => Value.Of(_counts[group]);
}
