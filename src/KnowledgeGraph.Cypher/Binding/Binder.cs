using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Evaluators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>Binds whole queries: clause after clause, each seeing what the ones before left.</summary>
sealed class Binder(string text, ProcedureRegistry procedures) : UpdateBinder(text, procedures)
{
    /// <exception cref="CypherException">The query means nothing, whatever the graph.</exception>
    internal BoundQuery Bind(Query query) => BindQuery(query, new Scope(), Place.Top);

    enum Place
    {
        Top,
        /// <summary>In an expression: no writes, and RETURN may be left out.</summary>
        Expression,
        /// <summary>CALL {…}: imports by WITH.</summary>
        Call,
    }

    BoundQuery BindQuery(Query query, Scope outer, Place place)
    {
        List<BoundPart> parts = [];
        List<IReadOnlyList<string>> names = [];
        foreach (SingleQuery part in query.Parts)
        {
            (BoundPart bound, IReadOnlyList<string> columns) = BindPart(part, outer.Copy(), place);
            parts.Add(bound);
            names.Add(columns);
        }

        if (parts.Count == 1) return new BoundQuery(parts, query.UnionAll, names[0], parts[0].Columns);
        int[] outputs = [.. names[0].Select(_ => NewSlot())];
        for (int i = 1; i < parts.Count; i++)
        {
            if (!names[i].Order(StringComparer.Ordinal).SequenceEqual(names[0].Order(StringComparer.Ordinal)))
                throw CypherException.Syntax(Fault.DifferentColumnsInUnion, "All parts of a UNION must return the same columns", query.Parts[i].Span);
            int[] order = [.. names[0].Select(n => parts[i].Columns[names[i].ToList().IndexOf(n)])];
            parts[i] = parts[i] with { Columns = order };
        }

        return new BoundQuery(parts, query.UnionAll, names[0], outputs);
    }

    (BoundPart Part, IReadOnlyList<string> Columns) BindPart(SingleQuery query, Scope scope, Place place)
    {
        List<Step> steps = [];
        IReadOnlyList<string> columns = [];
        int[] slots = [];
        if (place == Place.Call && query.Clauses[0] is ProjectionClause { IsReturn: false, OrderBy: [], Skip: null, Limit: null, Where: null, Distinct: false } imports && imports.Items.All(i => i.Expression is Variable))
        {
            // The leading WITH says what is imported; nothing else of the outside is seen.
            scope = BindProjection(imports, scope).Scope;
            query = query with { Clauses = [.. query.Clauses.Skip(1)] };
            if (query.Clauses.Count == 0) throw CypherException.Syntax(Fault.UnexpectedSyntax, "A query cannot end with WITH", imports.Span);
        }
        else if (place == Place.Call) scope = new Scope();

        for (int i = 0; i < query.Clauses.Count; i++)
        {
            Clause clause = query.Clauses[i];
            CheckOrder(query.Clauses, i, place);
            if (clause is ProjectionClause projection)
            {
                (ProjectStep step, scope) = BindProjection(projection, scope);
                steps.Add(step);
                if (!projection.IsReturn) continue;
                columns = [.. scope.Symbols.Select(s => s.Name)];
                slots = scope.Slots();
            }
            else if (clause is CallClause call) (columns, slots) = BindCall(call, scope, steps, standalone: query.Clauses.Count == 1 && place == Place.Top);
            else if (clause is not FinishClause) steps.Add(BindClause(clause, scope));
        }

        if (place == Place.Expression && slots.Length == 0) slots = scope.Slots() is [var first, ..] ? [first] : [];
        return (new BoundPart(steps, slots), columns);
    }

    static void CheckOrder(IReadOnlyList<Clause> clauses, int at, Place place)
    {
        Clause clause = clauses[at];
        bool last = at == clauses.Count - 1;
        if (clause is ProjectionClause { IsReturn: true } or FinishClause && !last)
            throw CypherException.Syntax(Fault.InvalidClauseComposition, $"{Word(clause)} can only be the last clause", clause.Span);
        if (place == Place.Expression && IsUpdate(clause))
            throw CypherException.Syntax(Fault.InvalidClauseComposition, "A subquery in an expression cannot write", clause.Span);
        bool complete = clause is ProjectionClause { IsReturn: true } or FinishClause or SubqueryClause || IsUpdate(clause) || clause is CallClause && (clauses.Count == 1 || clause is CallClause { Yield: null });
        if (last && !complete && place != Place.Expression)
            throw CypherException.Syntax(Fault.InvalidClauseComposition, $"A query cannot end with {Word(clause)}: expected RETURN or a clause that writes", clause.Span);
        if (at > 0 && IsUpdate(clauses[at - 1]) && clause is MatchClause or UnwindClause or CallClause or SubqueryClause && at > 0 && IsUpdate(clauses[at - 1]))
            throw CypherException.Syntax(Fault.InvalidClauseComposition, $"WITH is required between {Word(clauses[at - 1])} and {Word(clause)}", clause.Span);
    }

    static bool IsUpdate(Clause clause) => clause is CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause;

    static string Word(Clause clause) => clause is ProjectionClause projection ? projection.IsReturn ? "RETURN" : "WITH"
        : clause.GetType().Name.Replace("Clause", "").ToUpperInvariant();

    Step BindClause(Clause clause, Scope scope)
    {
        int[] before = scope.Slots();
        Step step = clause switch
        {
            MatchClause match => BindMatch(match, scope),
            UnwindClause unwind => BindUnwind(unwind, scope),
            SubqueryClause subquery => BindSubqueryClause(subquery, scope),
            _ => BindUpdate(clause, scope),
        };
        return step with { Before = before, After = scope.Slots() };
    }

    MatchStep BindMatch(MatchClause clause, Scope scope)
    {
        BoundPattern pattern = BindPatterns(clause.Patterns, scope);
        foreach (Variable hint in clause.Hints)
            if (scope.Find(hint.Name) is null) throw Undefined(hint);
        if (clause.Where is not null) Conjuncts(BindPredicate(clause.Where, new ExpressionContext(scope)), pattern.Predicates);
        return new MatchStep(pattern, clause.Optional);
    }

    UnwindStep BindUnwind(UnwindClause clause, Scope scope)
    {
        Evaluator list = Bind(clause.List, scope);
        if (scope.Find(clause.Variable.Name) is not null) throw CypherException.Syntax(Fault.VariableAlreadyBound, $"Variable `{clause.Variable.Name}` already declared", clause.Variable.Span);
        Symbol symbol = NewSymbol(clause.Variable.Name, new StaticType(list.Type.Kinds == Types.List ? list.Type.Elements : Types.Any), clause.Variable);
        scope.Add(symbol);
        return new UnwindStep(list, symbol.Slot);
    }

    SubqueryStep BindSubqueryClause(SubqueryClause clause, Scope scope)
    {
        Scope outer = scope;
        Place place = Place.Call;
        if (clause.Imports is not null)
        {
            outer = new Scope();
            foreach (Variable import in clause.Imports) outer.Add(scope.Find(import.Name) ?? throw Undefined(import));
            if (clause.ImportAll) outer = scope.Copy();
            place = Place.Top;
        }

        BoundQuery query = BindQuery(clause.Query, outer, place);
        foreach ((string name, int slot) in query.Columns.Zip(query.Outputs))
        {
            if (scope.Find(name) is not null) throw CypherException.Syntax(Fault.VariableAlreadyBound, $"Variable `{name}` already declared", clause.Span);
            scope.Add(new Symbol(name, slot, StaticType.Any, clause));
        }

        return new SubqueryStep(query, clause.Optional);
    }

    (IReadOnlyList<string> Columns, int[] Slots) BindCall(CallClause clause, Scope scope, List<Step> steps, bool standalone)
    {
        int[] before = scope.Slots();
        Procedure procedure = Procedures.Find(clause.Procedure)
            ?? throw new CypherException(FaultClass.ProcedureError, Fault.ProcedureNotFound, $"There is no procedure `{clause.Procedure}`", clause.NameSpan, atCompileTime: true);
        List<Evaluator> arguments = [];
        if (clause.Arguments is null)
        {
            if (!standalone) throw CypherException.Syntax(Fault.InvalidArgumentPassingMode, "Arguments from parameters are only possible where CALL stands alone", clause.NameSpan);
            foreach (ProcedureField field in procedure.Parameters) arguments.Add(ParameterOf(new Parameter(field.Name, clause.NameSpan)));
        }
        else
        {
            if (clause.Arguments.Count != procedure.Parameters.Count)
                throw CypherException.Syntax(Fault.InvalidNumberOfArguments, $"{procedure.Signature} takes {procedure.Parameters.Count} arguments, not {clause.Arguments.Count}", clause.NameSpan);
            foreach ((Syntax.Expression argument, ProcedureField field) in clause.Arguments.Zip(procedure.Parameters))
            {
                if (HasAggregate(argument)) throw CypherException.Syntax(Fault.InvalidAggregation, "CALL cannot aggregate: do it in a WITH before", argument.Span);
                Evaluator bound = Bind(argument, scope);
                Require(bound, field.Kinds == Types.Float ? Types.Number : field.Kinds, argument.Span, $"{procedure.Name}({field.Name})");
                arguments.Add(bound);
            }
        }

        List<(int, int)> yields = [];
        List<string> names = [];
        if (clause.YieldStar && !standalone) throw CypherException.Syntax(Fault.UnexpectedSyntax, "YIELD * is only possible where CALL stands alone", clause.Span);
        bool all = clause.Yield is null && (standalone || procedure.Results.Count == 0 || clause.YieldStar);
        if (clause.Yield is null && !all) throw CypherException.Syntax(Fault.UndefinedVariable, $"CALL in a longer query names the results it wants: YIELD {string.Join(", ", procedure.Results.Select(r => r.Name))}", clause.Span);
        IEnumerable<YieldItem> items = all ? procedure.Results.Select(r => new YieldItem(r.Name, new Variable(r.Name, clause.NameSpan), clause.NameSpan)) : clause.Yield!;
        foreach (YieldItem item in items)
        {
            int field = procedure.Results.ToList().FindIndex(r => r.Name == item.Field);
            if (field < 0) throw CypherException.Syntax(Fault.UndefinedVariable, $"The procedure has no result `{item.Field}`", item.Span);
            if (scope.Find(item.Variable.Name) is not null) throw CypherException.Syntax(Fault.VariableAlreadyBound, $"Variable `{item.Variable.Name}` already declared", item.Variable.Span);
            Symbol symbol = NewSymbol(item.Variable.Name, procedure.Results[field].Kinds, item);
            scope.Add(symbol);
            yields.Add((field, symbol.Slot));
            names.Add(symbol.Name);
        }

        Evaluator? where = clause.Where is null ? null : BindPredicate(clause.Where, new ExpressionContext(scope));
        steps.Add(new CallStep(procedure, arguments, yields, where, clause.Optional) { Before = before, After = scope.Slots() });
        return standalone ? (names, [.. yields.Select(y => y.Item2)]) : ([], []);
    }

    protected override Evaluator BindPatternPredicate(PatternPredicate predicate, ExpressionContext context)
    {
        if (!context.IsPredicate) throw CypherException.Syntax(Fault.UnexpectedSyntax, "A pattern has no value here: ask EXISTS {…}, COUNT {…} or a pattern comprehension", predicate.Span);
        return Subquery(SubqueryKind.Exists, () =>
        {
            BoundPattern pattern = BindPatterns([predicate.Pattern], context.Scope.Copy(), mayBind: false);
            return new BoundQuery([new BoundPart([new MatchStep(pattern, false)], [])], false, [], []);
        });
    }

    protected override Evaluator BindPatternComprehension(PatternComprehension comprehension, ExpressionContext context) =>
        Subquery(SubqueryKind.Collect, () =>
        {
            Scope inside = context.Scope.Copy();
            BoundPattern pattern = BindPatterns([comprehension.Pattern], inside);
            ExpressionContext own = context with { Scope = inside, Aggregates = null };
            if (comprehension.Where is not null) Conjuncts(BindPredicate(comprehension.Where, own), pattern.Predicates);
            return Projecting(pattern, Bind(comprehension.Projection, own.Plain), inside);
        });

    protected override Evaluator BindShortestPath(ShortestPathExpression shortest, ExpressionContext context)
    {
        Evaluator paths = Subquery(SubqueryKind.Collect, () =>
        {
            Scope inside = context.Scope.Copy();
            Variable name = new("  path", shortest.Span);
            BoundPattern pattern = BindPatterns([shortest.Pattern with { Variable = name }], inside);
            return Projecting(pattern, Read(inside.Find(name.Name)!), inside);
        });
        return shortest.Pattern.Selection == PathSelection.AllShortest ? paths : new ElementRead(paths, new Constant(Core.Graph.Values.Value.Of(0), Types.Integer));
    }

    BoundQuery Projecting(BoundPattern pattern, Evaluator value, Scope scope)
    {
        int slot = NewSlot();
        ProjectStep project = new([new Assignment(slot, value)], null, [], false, [], null, null, null, []) { Before = scope.Slots(), After = [slot] };
        return new BoundQuery([new BoundPart([new MatchStep(pattern, false), project], [slot])], false, ["value"], [slot]);
    }

    protected override Evaluator BindSubquery(SubqueryExpression subquery, ExpressionContext context) => Subquery(subquery.Kind, () =>
    {
        BoundQuery query = BindQuery(subquery.Query, context.Scope, Place.Expression);
        if (query.Writes) throw CypherException.Syntax(Fault.InvalidClauseComposition, "A subquery in an expression cannot write", subquery.Span);
        if (subquery.Kind == SubqueryKind.Collect && query.Columns.Count != 1)
            throw CypherException.Syntax(Fault.UnexpectedSyntax, "COLLECT {…} returns exactly one column", subquery.Span);
        return query;
    });

    SubqueryEvaluator Subquery(SubqueryKind kind, Func<BoundQuery> bind)
    {
        (BoundQuery query, int[] captured) = Capturing(bind);
        SubqueryEvaluator evaluator = new(kind, query, captured, StateCount++, Subqueries.Count);
        Subqueries.Add(evaluator);
        return evaluator;
    }
}
