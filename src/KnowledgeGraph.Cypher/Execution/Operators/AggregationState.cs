using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Functions.Aggregation;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The groups so far, in the order in which they came up.</summary>
sealed class AggregationState(bool single)
{
    internal Dictionary<Value, Accumulator[]>? BySingle { get; } = single ? [] : null;

    internal Dictionary<Value[], Accumulator[]>? ByRow { get; } = single ? null : new(ValueRowComparer.Instance);

    internal Accumulator[]? Last { get; set; }

    internal int LastNode { get; set; }
}
