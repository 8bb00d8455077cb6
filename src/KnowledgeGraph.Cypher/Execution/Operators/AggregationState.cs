using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Functions.Aggregation;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The groups so far, in the order in which they came up.</summary>
sealed class AggregationState(bool single)
{
    internal Dictionary<Value, Accumulator[]>? BySingle { get; } = single ? [] : null;

    internal Dictionary<Value[], Accumulator[]>? ByRow { get; } = single ? null : new(ValueRowComparer.Instance);

    readonly Dictionary<int, NodeStamps> _stamps = [];

    /// <summary>What the groups share to count the distinct nodes of a call.</summary>
    internal NodeStamps StampsOf(int call)
    {
        if (!_stamps.TryGetValue(call, out NodeStamps? stamps)) _stamps[call] = stamps = new NodeStamps();
        return stamps;
    }

    internal Accumulator[]? Last { get; set; }

    internal int LastNode { get; set; }
}
