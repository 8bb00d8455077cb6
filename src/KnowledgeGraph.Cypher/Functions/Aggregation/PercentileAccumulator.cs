using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>The value below which a part of the group lies: a member of it, or interpolated between two.</summary>
sealed class PercentileAccumulator : Accumulator
{
    readonly List<Value> _values = [];
    readonly double _percentile;
    readonly bool _continuous;

    internal PercentileAccumulator(Value percentile, bool continuous)
    {
        if (!percentile.IsNumber || percentile.AsNumber is not (>= 0 and <= 1))
            throw CypherException.Argument(Fault.NumberOutOfRange, $"A percentile lies between 0 and 1: {percentile} does not");
        _percentile = percentile.AsNumber;
        _continuous = continuous;
    }

    internal override void Add(Frame frame, in Value value)
    {
        if (!value.IsNumber) throw CypherException.Type(Fault.InvalidArgumentValue, $"A percentile is not defined for the {Describe.Kind(value)} {value}");
        frame.Charge(16);
        _values.Add(value);
    }

    internal override Value Result(Frame frame)
    {
        if (_values.Count == 0) return Value.Null;
        _values.Sort(ValueOrder.Instance);
        if (!_continuous) return _values[Math.Max(0, (int)Math.Ceiling(_percentile * _values.Count) - 1)];
        double place = _percentile * (_values.Count - 1);
        int low = (int)place, high = Math.Min(low + 1, _values.Count - 1);
        double rest = place - low;
        return Value.Of(_values[low].AsNumber * (1 - rest) + _values[high].AsNumber * rest);
    }
}
