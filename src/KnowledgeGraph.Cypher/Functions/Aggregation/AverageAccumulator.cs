using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Functions.Temporal;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

sealed class AverageAccumulator : Accumulator
{
    long _count;
    double _mean;
    Value _durations;

    internal override void Add(Frame frame, in Value value)
    {
        _count++;
        if (value.IsNumber) _mean += (value.AsNumber - _mean) / _count;
        else if (value.Kind == ValueKind.Duration) _durations = _durations.IsNull ? value : Arithmetic.Apply(BinaryOperator.Add, _durations, value);
        else throw CypherException.Type(Fault.InvalidArgumentValue, $"avg() does not take the {Describe.Kind(value)} {value}");
    }

    internal override Value Result(Frame frame) =>
        _count == 0 ? Value.Null : _durations.IsNull ? Value.Of(_mean) : Value.Of(DurationBuilder.Scale(_durations.AsDuration, 1.0 / _count));
}
