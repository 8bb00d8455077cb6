using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>An accumulator for each group.</summary>
sealed class AccumulatorColumn(Func<Frame, Accumulator> create) : AggregateColumn
{
    readonly PagedList<Accumulator> _accumulators = new();

    internal override void Open(Frame frame)
    {
        frame.Charge(48);
        _accumulators.Add(create(frame));
    }

    internal override void Add(Frame frame, int group, in Value value) => _accumulators[group].Add(frame, value);

    internal override void Add(Frame frame, int group, ReadOnlySpan<Hop> hops, int except)
    {
        Accumulator accumulator = _accumulators[group];
        foreach (ref readonly Hop hop in hops)
            if (hop.Node != except) accumulator.Add(frame, Value.Node(hop.Node));
    }

    internal override void Merge(Frame frame, int group, AggregateColumn later, int laterGroup) =>
        ((IDivisible)_accumulators[group]).Merge(frame, ((AccumulatorColumn)later)._accumulators[laterGroup]);

    internal override Value Result(Frame frame, int group) => _accumulators[group].Result(frame);
}
