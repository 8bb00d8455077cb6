using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

sealed class CollectAccumulator : Accumulator, IDivisible
{
    readonly List<Value> _values = [];

    internal override void Add(Frame frame, in Value value)
    {
        frame.Charge(16);
        _values.Add(value);
    }

    public void Merge(Frame frame, Accumulator later) => _values.AddRange(((CollectAccumulator)later)._values);

    internal override Value Result(Frame frame) => Value.Of([.. _values]);
}
