using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Functions.Aggregation;

sealed class SumAccumulator : Accumulator
{
    Value _sum = Value.Of(0);
    bool _any;

    internal override void Add(Frame frame, in Value value)
    {
        if (!value.IsNumber && value.Kind != ValueKind.Duration)
            throw CypherException.Type(Fault.InvalidArgumentValue, $"sum() does not take the {Describe.Kind(value)} {value}");
        // A sum that outgrows the integers goes on as a float, as Neo4j's does.
        if (value.IsInteger && _sum.IsInteger && Overflows(_sum.AsInteger, value.AsInteger)) _sum = Value.Of((double)_sum.AsInteger + value.AsInteger);
        else _sum = !_any && value.Kind == ValueKind.Duration ? value : Arithmetic.Apply(BinaryOperator.Add, _sum, value);
        _any = true;
    }

    static bool Overflows(long a, long b) => b >= 0 ? a > long.MaxValue - b : a < long.MinValue - b;

    internal override Value Result(Frame frame) => _sum;
}
