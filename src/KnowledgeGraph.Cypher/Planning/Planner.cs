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
    int _states;

    Planner(IGraph graph, int states)
    {
        _statistics = new Statistics(graph);
        _states = states;
    }

    internal static Plan Plan(BoundStatement statement, IGraph graph)
    {
        Planner planner = new(graph, statement.States);
        foreach (SubqueryEvaluator subquery in statement.Subqueries)
        {
            // Evaluators belong to the statement, the pipelines in them to its latest plan; both plans of a race are right.
            List<Operator> inner = planner.Query(subquery.Query, [.. subquery.Captured], 1);
            int column = subquery.Query.Outputs is [var first, ..] ? first : -1;
            subquery.Pipeline = new Pipeline([.. inner, new SubqueryEnd(subquery.Kind, subquery.State, column)]);
        }

        List<Operator> operators = planner.Query(statement.Query, [], 1);
        ProduceResults results = new(statement.Query.Outputs, [.. statement.Query.Columns], planner.NewState());
        operators.Add(results);
        Pipeline pipeline = new(operators);
        int count = Number(pipeline, 0);
        foreach (SubqueryEvaluator subquery in statement.Subqueries) count = Number(subquery.Pipeline!, count);
        return new Plan(pipeline, results, new PlanShape(statement.Slots, planner._states, statement.Names, statement.Deletes), count);
    }

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

    List<Operator> Query(BoundQuery query, HashSet<int> bound, double rows)
    {
        if (query.Parts.Count == 1) return Part(query.Parts[0], bound, rows);
        Union union = new(NewState());
        foreach (BoundPart part in query.Parts)
            union.Add([.. Part(part, [.. bound], rows), new CopySlots(part.Columns, query.Outputs)]);
        return query.UnionAll ? [new Argument(), union] : [new Argument(), union, new Distinct(query.Outputs, NewState())];
    }

    List<Operator> Part(BoundPart part, HashSet<int> bound, double rows)
    {
        OperatorList operators = new(rows);
        operators.Add(new Argument());
        foreach (Step step in part.Steps)
        {
            Add(step, operators, bound);
            bound.UnionWith(step.After);
        }

        return operators.Items;
    }

    void Add(Step step, OperatorList operators, HashSet<int> bound)
    {
        switch (step)
        {
            case MatchStep match: AddMatch(match, operators, bound); break;
            case UnwindStep unwind: operators.Add(new Unwind(unwind.List, unwind.Slot, ""), 10); break;
            case ProjectStep project: ProjectionPlanner.Add(project, operators, NewState); break;
            case CallStep call: AddCall(call, operators); break;
            case SubqueryStep subquery: AddSubquery(subquery, operators, bound); break;
            case CreateStep create: operators.Add(new Create(create, create.After, NewState())); break;
            case SetStep set: operators.Add(new SetProperties(set.Actions, set.After, NewState())); break;
            case DeleteStep delete: operators.Add(new Delete([.. delete.Targets], delete.Detach, delete.After, NewState())); break;
            case MergeStep merge: AddMerge(merge, operators, bound); break;
            case ForeachStep each: AddForeach(each, operators, bound); break;
            default: throw new InvalidOperationException($"No plan for {step.GetType().Name}.");
        }
    }

    void AddMatch(MatchStep match, OperatorList operators, HashSet<int> bound)
    {
        if (!match.Optional)
        {
            new MatchPlanner(match.Pattern, bound, _statistics, NewState, operators).Run();
            return;
        }

        OperatorList inner = new(operators.Rows);
        inner.Add(new Argument());
        new MatchPlanner(match.Pattern, [.. bound], _statistics, NewState, inner).Run();
        Optional optional = new([.. match.After.Except(match.Before)], NewState());
        optional.Contain(inner.Items);
        operators.Add(optional, Math.Max(1, inner.Rows / Math.Max(1, operators.Rows)));
    }

    static void AddCall(CallStep call, OperatorList operators)
    {
        operators.Add(new ProcedureCallOperator(call.Procedure, [.. call.Arguments], [.. call.Yield]), 10);
        if (call.Where is not null) operators.Add(new Filter([call.Where]), 0.5);
    }

    void AddSubquery(SubqueryStep subquery, OperatorList operators, HashSet<int> bound)
    {
        if (subquery.Writes) operators.Add(new Eager(subquery.Before, NewState()));
        Apply apply = new(subquery.Query.Columns.Count > 0, NewState());
        apply.Contain(Query(subquery.Query, [.. bound], 1));
        operators.Add(apply);
        if (subquery.Writes) operators.Add(new Eager(subquery.After, NewState()));
    }

    void AddMerge(MergeStep merge, OperatorList operators, HashSet<int> bound)
    {
        OperatorList inner = new(1);
        inner.Add(new Argument());
        new MatchPlanner(merge.Pattern, [.. bound], _statistics, NewState, inner).Run();
        Merge op = new(merge, merge.Before, merge.After, NewState(), NewState());
        op.Contain(inner.Items);
        operators.Add(op);
    }

    void AddForeach(ForeachStep each, OperatorList operators, HashSet<int> bound)
    {
        OperatorList inner = new(1);
        inner.Add(new Argument());
        HashSet<int> own = [.. bound, each.Slot];
        foreach (Step update in each.Updates)
        {
            Add(update, inner, own);
            own.UnionWith(update.After);
        }

        Foreach op = new(each.List, each.Slot, each.After, NewState());
        op.Contain(inner.Items);
        operators.Add(op);
    }
}
