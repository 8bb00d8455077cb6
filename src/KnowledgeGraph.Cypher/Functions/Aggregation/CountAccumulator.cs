using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

sealed class CountAccumulator : Accumulator
{
    long _count;

    internal override void Add(Frame frame, in Value value) => _count++;

    internal override Value Result(Frame frame) => Value.Of(_count);
}
