using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Functions.Aggregation;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The groups of a run so far and what its aggregating functions remember of them, a column each.</summary>
sealed class AggregationState(int width, AggregateColumn[] columns)
{
    internal GroupTable Groups { get; } = new(width);

    internal AggregateColumn[] Columns => columns;

    /// <summary>Room for the key of a row.</summary>
    internal Value[] Key { get; } = width == 0 ? [] : new Value[width];

    /// <summary>The group of the row before; −1 when there was none.</summary>
    internal int Last { get; set; } = -1;

    internal int LastNode { get; set; }
}
