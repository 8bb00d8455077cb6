using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>An aggregating function.</summary>
/// <param name="Create">Makes what remembers a group; the value is the second argument, where there is one.</param>
sealed record Aggregate(string Name, StaticType Result, Types Argument, bool HasParameter, Func<Value, Accumulator> Create)
{
    /// <summary>
    /// Whether parts of a group can be put together (<see cref="Aggregation.IDivisible"/>). Not sums and averages: floats added in another order give
    /// another sum, and the same query should give the same bytes on every machine.
    /// </summary>
    internal bool IsDivisible => Name is "count" or "min" or "max" or "collect";

    static readonly Dictionary<string, Aggregate> ByName = new Aggregate[]
    {
        new("count", Types.Integer, Types.Any, false, _ => new CountAccumulator()),
        new("sum", Types.Number | Types.Duration, Types.Number | Types.Duration, false, _ => new SumAccumulator()),
        new("avg", Types.Number | Types.Duration, Types.Number | Types.Duration, false, _ => new AverageAccumulator()),
        new("min", StaticType.Any, Types.Any, false, _ => new ExtremeAccumulator(-1)),
        new("max", StaticType.Any, Types.Any, false, _ => new ExtremeAccumulator(1)),
        new("collect", Types.List, Types.Any, false, _ => new CollectAccumulator()),
        new("stDev", Types.Float, Types.Number, false, _ => new DeviationAccumulator(sample: true)),
        new("stDevP", Types.Float, Types.Number, false, _ => new DeviationAccumulator(sample: false)),
        new("percentileDisc", Types.Number, Types.Number, true, p => new PercentileAccumulator(p, continuous: false)),
        new("percentileCont", Types.Float, Types.Number, true, p => new PercentileAccumulator(p, continuous: true)),
    }.ToDictionary(a => a.Name, StringComparer.OrdinalIgnoreCase);

    internal static Aggregate? Find(string name) => ByName.GetValueOrDefault(name);
}
