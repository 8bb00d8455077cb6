using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>Lets each value through once.</summary>
sealed class DistinctAccumulator(Accumulator inner) : Accumulator, IDivisible
{
    readonly HashSet<Value> _seen = [];

    internal override void Add(Frame frame, in Value value)
    {
        if (!_seen.Add(value)) return;
        frame.Charge(40);
        inner.Add(frame, value);
    }

    public void Merge(Frame frame, Accumulator later)
    {
        foreach (Value value in ((DistinctAccumulator)later)._seen) Add(frame, value);
    }

    internal override Value Result(Frame frame) => inner.Result(frame);
}
