using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

/// <summary>The standard deviation of a sample or of a population.</summary>
/// <remarks>B. P. Welford, "Note on a method for calculating corrected sums of squares and products" (1962).</remarks>
sealed class DeviationAccumulator(bool sample) : Accumulator
{
    long _count;
    double _mean;
    double _squares;

    internal override void Add(Frame frame, in Value value)
    {
        if (!value.IsNumber) throw CypherException.Type(Fault.InvalidArgumentValue, $"A standard deviation is not defined for the {Describe.Kind(value)} {value}");
        _count++;
        double delta = value.AsNumber - _mean;
        _mean += delta / _count;
        _squares += delta * (value.AsNumber - _mean);
    }

    internal override Value Result(Frame frame) => Value.Of(_count < 2 ? 0 : Math.Sqrt(_squares / (sample ? _count - 1 : _count)));
}
