using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>min() and max(), by the order of ORDER BY.</summary>
sealed class ExtremeAccumulator(int sign) : Accumulator
{
    Value _extreme;

    internal override void Add(Frame frame, in Value value)
    {
        if (_extreme.IsNull || ValueOrder.Compare(value, _extreme) * sign > 0) _extreme = value;
    }

    internal override Value Result(Frame frame) => _extreme;
}
