using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>min() and max(), by the order of ORDER BY.</summary>
sealed class ExtremeAccumulator(int sign) : Accumulator, IDivisible
{
    Value _extreme;

    internal override void Add(Frame frame, in Value value)
    {
        if (_extreme.IsNull || ValueOrder.Compare(value, _extreme) * sign > 0) _extreme = value;
    }

    public void Merge(Frame frame, Accumulator later)
    {
        Value other = ((ExtremeAccumulator)later)._extreme;
        if (!other.IsNull) Add(frame, other);
    }

    internal override Value Result(Frame frame) => _extreme;
}
