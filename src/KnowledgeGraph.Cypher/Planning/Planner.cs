using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Evaluators;
using KnowledgeGraph.Cypher.Execution.Operators;
using KnowledgeGraph.Cypher.Functions.Aggregation;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>Turns a bound query into operators, with the statistics of a graph.</summary>
sealed class Planner
{
    readonly Statistics _statistics;
    readonly IReadOnlySet<int> _read;
    int _states;

    Planner(IGraph graph, BoundStatement statement)
    {
        _statistics = new Statistics(graph);
        _read = statement.ReadSlots;
        _states = statement.States;
    }

    internal static Plan Plan(BoundStatement statement, IGraph graph)
    {
        Planner planner = new(graph, statement);
        Pipeline[] subqueries = [.. statement.Subqueries.Select(planner.Subquery)];
        List<Operator> operators = planner.Query(statement.Query);
        if (!statement.Query.Writes) DivideRule.Apply(operators);
        ProduceResults results = new(statement.Query.Outputs, [.. statement.Query.Columns], planner.NewState());
        results.EstimatedRows = operators[^1].EstimatedRows;
        operators.Add(results);
        Pipeline pipeline = new(operators);
        int count = Number(pipeline, 0);
        foreach (Pipeline subquery in subqueries) count = Number(subquery, count);
        return new Plan(pipeline, results, new PlanShape(statement.Slots, planner._states, statement.Names, statement.Deletes, subqueries), count);
    }

    Pipeline Subquery(SubqueryEvaluator subquery) =>
        new([.. Query(subquery.Query), new SubqueryEnd(subquery.Kind, subquery.State, subquery.Query.Outputs is [var first, ..] ? first : -1)]);

    static int Number(Pipeline pipeline, int next)
    {
        foreach (Operator op in pipeline.Operators)
        {
            op.Number = next++;
            foreach (Pipeline inner in op.Inner) next = Number(inner, next);
        }

        return next;
    }

    int NewState() => _states++;

    List<Operator> Query(BoundQuery query)
    {
        if (query.Parts.Count == 1) return Part(query.Parts[0]);
        Union union = new(NewState());
        foreach (BoundPart part in query.Parts)
            union.Add([.. Part(part), new CopySlots(part.Columns, query.Outputs)]);
        return query.UnionAll ? [new Argument(), union] : [new Argument(), union, new Distinct(query.Outputs, NewState())];
    }

    List<Operator> Part(BoundPart part)
    {
        OperatorList operators = new(1);
        operators.Add(new Argument());
        for (int i = 0; i < part.Steps.Count; i++)
        {
            Step step = part.Steps[i];
            if (i + 1 < part.Steps.Count && CountRule.Apply(step, part.Steps[i + 1]) is { } count)
            {
                operators.AddTotal(count, 1);
                step = part.Steps[++i];
                ProjectionPlanner.AddAfterGrouping((ProjectStep)step, operators, NewState);
            }
            else Add(step, operators);
        }

        return operators.Items;
    }

    void Add(Step step, OperatorList operators)
    {
        switch (step)
        {
            case MatchStep match: AddMatch(match, operators); break;
            case UnwindStep unwind: operators.Add(new Unwind(unwind.List, unwind.Slot, ""), 10); break;
            case ProjectStep project: ProjectionPlanner.Add(project, operators, NewState); break;
            case CallStep call: AddCall(call, operators); break;
            case SubqueryStep subquery: AddSubquery(subquery, operators); break;
            case CreateStep create: operators.Add(new Create(create, create.After, NewState())); break;
            case SetStep set: operators.Add(new SetProperties(set.Actions, set.After, NewState())); break;
            case DeleteStep delete: operators.Add(new Delete([.. delete.Targets], delete.Detach, delete.After, NewState())); break;
            case MergeStep merge: AddMerge(merge, operators); break;
            case ForeachStep each: AddForeach(each, operators); break;
            default: throw new InvalidOperationException($"No plan for {step.GetType().Name}.");
        }
    }

    void AddMatch(MatchStep match, OperatorList operators)
    {
        if (!match.Optional)
        {
            new MatchPlanner(match.Pattern, _statistics, _read, NewState, operators).Run();
            return;
        }

        OperatorList inner = new(operators.Rows);
        inner.Add(new Argument());
        new MatchPlanner(match.Pattern, _statistics, _read, NewState, inner).Run();
        Optional optional = new([.. match.After.Except(match.Before)], NewState());
        optional.Contain(inner.Items);
        operators.Add(optional, Math.Max(1, inner.Rows / Math.Max(1, operators.Rows)));
    }

    void AddCall(CallStep call, OperatorList operators)
    {
        if (call.Optional)
        {
            OperatorList inner = new(operators.Rows);
            inner.Add(new Argument());
            AddCall(call with { Optional = false }, inner);
            Optional optional = new([.. call.Yield.Select(y => y.Slot)], NewState());
            optional.Contain(inner.Items);
            operators.Add(optional, 10);
            return;
        }

        operators.Add(new ProcedureCallOperator(call.Procedure, [.. call.Arguments], [.. call.Yield]), 10);
        if (call.Where is not null) operators.Add(new Filter([call.Where]), 0.5);
    }

    void AddSubquery(SubqueryStep subquery, OperatorList operators)
    {
        if (subquery.Writes) operators.Add(new Eager(subquery.Before, NewState()));
        bool returns = subquery.Query.Columns.Count > 0;
        NestedOperator apply = subquery.Optional && returns ? new Optional(subquery.Query.Outputs, NewState()) : new Apply(returns, NewState());
        apply.Contain(Query(subquery.Query));
        operators.Add(apply);
        if (subquery.Writes) operators.Add(new Eager(subquery.After, NewState()));
    }

    void AddMerge(MergeStep merge, OperatorList operators)
    {
        OperatorList inner = new(1);
        inner.Add(new Argument());
        new MatchPlanner(merge.Pattern, _statistics, _read, NewState, inner).Run();
        Merge op = new(merge, merge.Before, merge.After, NewState(), NewState());
        op.Contain(inner.Items);
        operators.Add(op);
    }

    void AddForeach(ForeachStep each, OperatorList operators)
    {
        OperatorList inner = new(1);
        inner.Add(new Argument());
        foreach (Step update in each.Updates) Add(update, inner);

        Foreach op = new(each.List, each.Slot, each.After, NewState());
        op.Contain(inner.Items);
        operators.Add(op);
    }
}
