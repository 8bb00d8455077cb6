using KnowledgeGraph.Cypher.Execution.Operators;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>
/// The rule that lets several threads share a query that only reads: from a scan of very many nodes through steps that remember nothing from
/// row to row up to an aggregation whose parts can be put together.
/// </summary>
static class DivideRule
{
    /// <summary>From how many nodes on the threads are worth their start.</summary>
    const double LeastNodes = 20_000;

    internal static void Apply(IReadOnlyList<Operator> operators)
    {
        if (operators is not [Argument, NodeScan { EstimatedRows: >= LeastNodes } scan, ..]) return;
        foreach (Operator op in operators.Skip(2))
        {
            if (op is Aggregation { IsDivisible: true } aggregation) scan.Divide(aggregation);
            if (op is not (Expand or ExpandInto or Filter or Projection)) return;
        }
    }
}
