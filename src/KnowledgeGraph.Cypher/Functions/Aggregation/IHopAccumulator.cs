using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>An accumulator that takes the neighbours of a node all at once.</summary>
interface IHopAccumulator
{
    /// <summary>Adds the nodes that the hops lead to, but for <paramref name="except"/> (−1 for none).</summary>
    void Add(Frame frame, ReadOnlySpan<Hop> hops, int except);
}
