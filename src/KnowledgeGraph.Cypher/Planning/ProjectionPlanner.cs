using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Evaluators;
using KnowledgeGraph.Cypher.Execution.Operators;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>WITH and RETURN: compute, group, make distinct, order, cut, filter.</summary>
static class ProjectionPlanner
{
    internal static void Add(ProjectStep step, OperatorList operators, Func<int> newState)
    {
        if (step.Aggregates is { } aggregates)
        {
            int[] computed = [.. step.Keys.Select(k => k.Slot), .. step.Items.Select(i => i.Slot)];
            int[] passedOn = [.. step.After.Where(s => !computed.Contains(s) && !aggregates.Any(a => a.Slot == s)).Distinct()];
            int[] needed = [.. step.Keys.SelectMany(k => k.Value.Slots()).Concat(passedOn).Distinct()];
            int determinant = needed.Length == 1 && !step.Keys.Any(k => !k.Value.IsStable) ? needed[0] : -1;
            double groups = step.Keys.Count + passedOn.Length == 0 ? 1 : Math.Sqrt(Math.Max(1, operators.Rows));
            Aggregation aggregation = new([.. step.Keys], passedOn, [.. aggregates], determinant, newState());
            if (operators.Items[^1] is Expand expand) expand.CountInBulk(aggregation);
            operators.AddTotal(aggregation, groups);
        }
        else if (step.Keys.Count > 0) operators.Add(new Projection([.. step.Keys]));

        AddAfterGrouping(step, operators, newState);
    }

    /// <summary>What follows once the aggregating functions have their results.</summary>
    internal static void AddAfterGrouping(ProjectStep step, OperatorList operators, Func<int> newState)
    {
        if (step.Items.Count > 0) operators.Add(new Projection([.. step.Items]));
        if (step.Distinct) operators.Add(new Distinct(step.After, newState()), 0.95);
        int[] kept = [.. step.After.Concat(step.Kept).Distinct()];
        AddOrder(step, operators, kept, newState);
        if (step.Where is not null)
        {
            List<Evaluator> conditions = [];
            Split(step.Where, conditions);
            operators.Add(new Filter([.. conditions]), 0.5);
        }
    }

    static void AddOrder(ProjectStep step, OperatorList operators, int[] kept, Func<int> newState)
    {
        SortKey[] keys = [.. step.OrderBy];
        if (keys.Length > 0 && step.Limit is not null) operators.AddTotal(new Top(keys, kept, step.Limit, step.Skip, newState()), Math.Min(operators.Rows, Literal(step.Limit)));
        else if (keys.Length > 0) operators.Add(new Sort(keys, kept, newState()));
        if (step.Skip is not null) operators.Add(new Skip(step.Skip, newState()));
        if (step.Limit is not null && keys.Length == 0) operators.AddTotal(new Limit(step.Limit, newState()), Math.Min(operators.Rows, Literal(step.Limit)));
    }

    static double Literal(Evaluator count) => count is Constant { Value.IsInteger: true } constant ? constant.Value.AsInteger : 10;

    static void Split(Evaluator condition, List<Evaluator> conditions)
    {
        if (condition is AndEvaluator and)
        {
            Split(and.Left, conditions);
            Split(and.Right, conditions);
        }
        else conditions.Add(condition);
    }
}
