using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Functions.Aggregation;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>An aggregating function over the rows of a group; its result goes to a slot.</summary>
sealed record AggregateCall(Aggregate Aggregate, bool Distinct, Evaluator? Argument, Evaluator? Parameter, int Slot)
{
    public override string ToString() => $"{Aggregate.Name}({(Distinct ? "DISTINCT " : "")}{Argument?.ToString() ?? "*"})";
}
