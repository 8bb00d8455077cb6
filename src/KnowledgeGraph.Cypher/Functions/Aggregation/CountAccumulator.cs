using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

sealed class CountAccumulator : Accumulator, IHopAccumulator, IDivisible
{
    long _count;

    internal override void Add(Frame frame, in Value value) => _count++;

    public void Add(Frame frame, ReadOnlySpan<Hop> hops, int except)
    {
        _count += hops.Length;
        if (except < 0) return;
        foreach (ref readonly Hop hop in hops)
            if (hop.Node == except) _count--;
    }

    public void Merge(Frame frame, Accumulator later) => _count += ((CountAccumulator)later)._count;

    internal override Value Result(Frame frame) => Value.Of(_count);
}
