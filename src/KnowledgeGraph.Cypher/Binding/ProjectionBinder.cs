using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Evaluators;
using KnowledgeGraph.Cypher.Functions.Aggregation;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>WITH and RETURN: columns, groups, order.</summary>
abstract class ProjectionBinder(string text, ProcedureRegistry procedures) : PatternBinder(text, procedures)
{
    /// <summary>Binds a projection; the scope afterwards has its columns only.</summary>
    protected (ProjectStep Step, Scope Scope) BindProjection(ProjectionClause clause, Scope scope)
    {
        List<ProjectionItem> items = Items(clause, scope);
        bool grouped = items.Any(i => HasAggregate(i.Expression));
        Scope output = new();
        List<Assignment> keys = [], results = [];
        List<AggregateCall>? aggregates = grouped ? [] : null;
        Dictionary<string, Symbol> known = [], simple = [];
        Scope groups = new();
        Symbol?[] columns = new Symbol?[items.Count];
        for (int i = 0; i < items.Count; i++)
        {
            ProjectionItem item = items[i];
            if (grouped && HasAggregate(item.Expression)) continue;
            Symbol column = Column(item, Bind(item.Expression, scope), keys);
            columns[i] = column;
            if (item.Expression is Variable variable) groups.Add(column with { Name = variable.Name });
            else if (IsAccess(item.Expression)) simple.TryAdd(Canonical(item.Expression.Span), column);
            if (item.Expression is not Variable) known.TryAdd(Canonical(item.Expression.Span), column);
        }

        if (aggregates is not null)
        {
            ExpressionContext context = new(groups) { Aggregates = aggregates, InputScope = scope, Known = simple };
            for (int i = 0; i < items.Count; i++)
            {
                if (columns[i] is not null) continue;
                columns[i] = Column(items[i], Bind(items[i].Expression, context), results);
                known.TryAdd(Canonical(items[i].Expression.Span), columns[i]!);
            }
        }

        foreach (Symbol? column in columns) output.Add(column!);
        ExpressionContext after = After(clause, scope, output, groups, aggregates, known, simple);
        (List<SortKey> order, Evaluator? where, int[] kept) = OrderAndCondition(clause, after, items, scope, grouped);
        if (!clause.IsReturn && items.Find(i => !i.IsAliased) is { } unnamed)
            throw CypherException.Syntax(Fault.NoExpressionAlias, "An expression in WITH needs a name: add AS", unnamed.Expression.Span);
        ProjectStep step = new(keys, aggregates, results, clause.Distinct, order,
            clause.Skip is null ? null : BindCount(clause.Skip, "SKIP"), clause.Limit is null ? null : BindCount(clause.Limit, "LIMIT"), where, kept)
        {
            Before = scope.Slots(),
            After = output.Slots(),
        };
        return (step, output);
    }

    static bool IsAccess(Expression expression)
    {
        while (expression is PropertyAccess access) expression = access.Subject;
        return expression is Variable or Parameter;
    }

    static List<ProjectionItem> Items(ProjectionClause clause, Scope scope)
    {
        List<ProjectionItem> items = [];
        if (clause.Star)
        {
            if (scope.Count == 0 && clause.Items.Count == 0 && clause.IsReturn) throw CypherException.Syntax(Fault.NoVariablesInScope, "RETURN * needs a variable to return", clause.Span);
            IEnumerable<string> names = scope.Symbols.Select(s => s.Name);
            if (clause.IsReturn) names = names.Order(StringComparer.Ordinal);
            foreach (string name in names) items.Add(new ProjectionItem(new Variable(name, clause.Span), name, true, clause.Span));
        }

        items.AddRange(clause.Items);
        HashSet<string> seen = [];
        foreach (ProjectionItem item in items)
        {
            if (!seen.Add(item.Name)) throw CypherException.Syntax(Fault.ColumnNameConflict, $"There are two columns `{item.Name}`", item.Span);
        }

        return items;
    }

    /// <summary>The column of an item; a variable keeps its slot, so that passing it on costs nothing.</summary>
    Symbol Column(ProjectionItem item, Evaluator value, List<Assignment> assignments)
    {
        if (value is SlotRead read && item.Expression is Variable) return new Symbol(item.Name, read.Slot, value.Type, item);
        Symbol column = NewSymbol(item.Name, value.Type, item);
        assignments.Add(new Assignment(column.Slot, value, item.Name));
        return column;
    }

    /// <summary>What ORDER BY and WHERE see: the columns, and what was there before unless rows were grouped or made distinct.</summary>
    static ExpressionContext After(ProjectionClause clause, Scope scope, Scope output, Scope groups, List<AggregateCall>? aggregates, Dictionary<string, Symbol> known, Dictionary<string, Symbol> simple)
    {
        if (aggregates is null && !clause.Distinct)
        {
            Scope both = scope.Copy();
            foreach (Symbol column in output.Symbols) both.Add(column);
            return new ExpressionContext(both);
        }

        Scope visible = groups.Copy();
        foreach (Symbol column in output.Symbols) visible.Add(column);
        foreach ((string text, Symbol column) in simple) known.TryAdd(text, column);
        return new ExpressionContext(visible) { Aggregates = aggregates, InputScope = aggregates is null ? null : scope, Known = known };
    }

    (List<SortKey> Order, Evaluator? Where, int[] Kept) OrderAndCondition(ProjectionClause clause, ExpressionContext context, List<ProjectionItem> items, Scope before, bool grouped)
    {
        List<SortKey> order = [];
        foreach (SortItem item in clause.OrderBy)
        {
            if (HasAggregate(item.Expression) && !grouped) throw CypherException.Syntax(Fault.InvalidAggregation, "ORDER BY cannot aggregate where the columns do not", item.Span);
            ExpressionContext own = context;
            List<AggregateCall> unprojected = [];
            if (grouped && HasAggregate(item.Expression))
                own = context with { Known = SimpleOrWhole(context.Known!, item.Expression), Aggregates = unprojected, InputScope = context.Scope, Grouping = VariablesOf(items) };
            order.Add(new SortKey(Bind(item.Expression, own), item.Descending));
            if (unprojected.Count > 0) throw CypherException.Syntax(Fault.InvalidAggregation, "ORDER BY can only use an aggregating function that is also a column", item.Span);
        }

        Evaluator? where = clause.Where is null ? null : BindPredicate(clause.Where, context with { Aggregates = null });
        HashSet<int> kept = where?.Slots() ?? [];
        kept.IntersectWith(before.Slots());
        return (order, where, [.. kept.Order()]);
    }

    /// <summary>Names that the expressions rows are grouped by speak of.</summary>
    static HashSet<string> VariablesOf(List<ProjectionItem> items)
    {
        HashSet<string> names = [];
        Stack<Expression> open = new(items.Where(i => !HasAggregate(i.Expression)).Select(i => i.Expression));
        while (open.TryPop(out Expression? next))
        {
            if (next is Variable variable) names.Add(variable.Name);
            foreach (Expression part in SyntaxParts.Of(next)) open.Push(part);
        }

        return names;
    }

    /// <summary>Beside an aggregating function only variables, their properties and other aggregating functions may come from columns.</summary>
    Dictionary<string, Symbol> SimpleOrWhole(IReadOnlyDictionary<string, Symbol> known, Expression whole)
    {
        string text = Canonical(whole.Span);
        return known.Where(k => k.Key == text || k.Value.Origin is ProjectionItem item && (IsAccess(item.Expression) || item.Expression is FunctionCall call && Aggregate.Find(call.Name) is not null))
            .ToDictionary(k => k.Key, k => k.Value);
    }

    Evaluator BindCount(Expression expression, string clause)
    {
        Evaluator count;
        try
        {
            count = Bind(expression, new Scope());
        }
        catch (CypherException e) when (e.Fault is Fault.UndefinedVariable)
        {
            throw CypherException.Syntax(Fault.NonConstantExpression, $"{clause} takes a number that does not depend on rows", expression.Span);
        }

        Require(count, Types.Integer, expression.Span, clause);
        if (count is Constant { Value: { IsInteger: true, AsInteger: < 0 } } or Negate)
            throw CypherException.Syntax(Fault.NegativeIntegerArgument, $"{clause} takes no negative number", expression.Span);
        return count;
    }

    protected static bool HasAggregate(Expression expression)
    {
        Stack<Expression> open = new([expression]);
        while (open.TryPop(out Expression? next))
        {
            if (next is FunctionCall call && (call.IsStar || Aggregate.Find(call.Name) is not null)) return true;
            foreach (Expression part in SyntaxParts.Of(next)) open.Push(part);
        }

        return false;
    }
}
