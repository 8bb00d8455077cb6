using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>What an aggregating function remembers of a group. It never sees null.</summary>
abstract class Accumulator
{
    internal abstract void Add(Frame frame, in Value value);

    internal abstract Value Result(Frame frame);
}
