using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>An accumulator that gives the same whether it sees all values of a group, or several of them see a part each.</summary>
interface IDivisible
{
    /// <summary>Adds what another accumulator of its kind has seen, which comes after what this one has.</summary>
    void Merge(Frame frame, Accumulator later);
}
