using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Evaluators;
using KnowledgeGraph.Cypher.Functions;
using KnowledgeGraph.Cypher.Functions.Aggregation;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>Turns expressions into evaluators, and refuses those whose text shows that they cannot work.</summary>
abstract class ExpressionBinder(string text, ProcedureRegistry procedures) : BinderBase(text, procedures)
{
    const Types Properties = Types.Map | Types.Entity | Types.Temporal | Types.Duration | Types.Point;

    protected Evaluator Bind(Expression expression, Scope scope) => Bind(expression, new ExpressionContext(scope));

    /// <summary>An expression that is true or false, in which patterns may stand.</summary>
    protected Evaluator BindPredicate(Expression expression, ExpressionContext context)
    {
        Evaluator predicate = Bind(expression, context with { IsPredicate = true });
        Require(predicate, Types.Boolean, expression.Span, "a condition");
        return predicate;
    }

    protected Evaluator Bind(Expression expression, ExpressionContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (context.Known is not null && !context.InAggregate && expression is not Literal && context.Known.TryGetValue(Canonical(expression.Span), out Symbol? known)) return Read(known);
        return expression switch
        {
            Literal literal => new Constant(literal.Value, TypeOf(literal.Value)),
            Parameter parameter => ParameterOf(parameter),
            Variable variable => BindVariable(variable, context),
            PropertyAccess property => BindProperty(property, context.Plain),
            ElementAccess element => BindElement(element, context.Plain),
            Slice slice => BindSlice(slice, context.Plain),
            Unary unary => BindUnary(unary, context),
            Binary binary => BindBinary(binary, context),
            ComparisonChain chain => BindChain(chain, context.Plain),
            ListLiteral list => BindList(list, context.Plain),
            MapLiteral map => BindMap(map, context.Plain),
            FunctionCall call => BindCall(call, context),
            CaseExpression @case => BindCase(@case, context),
            ListComprehension comprehension => BindComprehension(comprehension, context.Plain),
            Quantifier quantifier => BindQuantifier(quantifier, context.Plain),
            Reduce reduce => BindReduce(reduce, context.Plain),
            MapProjection projection => BindMapProjection(projection, context.Plain),
            LabelTest test => new LabelTestEvaluator(Required(test.Subject, context.Plain, Types.Entity, "a label test"), MatcherOf(test.Labels)),
            TypeTest test => BindTypeTest(test, context.Plain),
            NormalizationTest test => new NormalizationTestEvaluator(Bind(test.Subject, context.Plain), test.Form, test.Negated),
            PatternPredicate pattern => BindPatternPredicate(pattern, context),
            PatternComprehension comprehension => BindPatternComprehension(comprehension, context),
            ShortestPathExpression shortest => BindShortestPath(shortest, context),
            SubqueryExpression subquery => BindSubquery(subquery, context),
            _ => throw new InvalidOperationException($"No binding for {expression.GetType().Name}."),
        };
    }

    protected abstract Evaluator BindPatternPredicate(PatternPredicate predicate, ExpressionContext context);

    protected abstract Evaluator BindPatternComprehension(PatternComprehension comprehension, ExpressionContext context);

    protected abstract Evaluator BindShortestPath(ShortestPathExpression shortest, ExpressionContext context);

    protected abstract Evaluator BindSubquery(SubqueryExpression subquery, ExpressionContext context);

    protected LabelMatcher MatcherOf(LabelExpression labels)
    {
        Dictionary<string, (GraphName, GraphName)> names = new(StringComparer.Ordinal);
        foreach (LabelName name in NamesIn(labels)) names[name.Name] = (NameOf(NameKind.Label, name.Name), NameOf(NameKind.Type, name.Name));
        return new LabelMatcher(labels, names);
    }

    static IEnumerable<LabelName> NamesIn(LabelExpression labels)
    {
        Stack<LabelExpression> open = new([labels]);
        while (open.TryPop(out LabelExpression? part))
        {
            switch (part)
            {
                case LabelName name: yield return name; break;
                case LabelNot not: open.Push(not.Operand); break;
                case LabelAnd and: open.Push(and.Right); open.Push(and.Left); break;
                case LabelOr or: open.Push(or.Right); open.Push(or.Left); break;
            }
        }
    }

    static StaticType TypeOf(in Value value) => value.IsNull ? new StaticType(Types.None, Types.None) : ValueTypes.Of(value.Kind);

    Evaluator Required(Expression expression, ExpressionContext context, Types kinds, string who, FaultClass fault = FaultClass.SyntaxError)
    {
        Evaluator evaluator = Bind(expression, context);
        Require(evaluator, kinds, expression.Span, who, fault);
        return evaluator;
    }

    SlotRead BindVariable(Variable variable, ExpressionContext context)
    {
        Symbol? symbol = context.Scope.Find(variable.Name);
        if (symbol is not null) return Read(symbol);
        if (context.Aggregates is not null && !context.InAggregate && (context.Grouping?.Contains(variable.Name) ?? context.InputScope?.Find(variable.Name) is not null))
            throw CypherException.Syntax(Fault.AmbiguousAggregationExpression,
                $"`{variable.Name}` stands beside an aggregating function, but the rows are not grouped by it: project it first", variable.Span);
        throw Undefined(variable);
    }

    Evaluator BindProperty(PropertyAccess property, ExpressionContext context)
    {
        Evaluator subject = Bind(property.Subject, context);
        // The kit files a path's lack of properties under syntax, that of a number under types.
        Require(subject, Properties, property.Subject.Span, "a property", subject.Type.Kinds == Types.Path ? FaultClass.SyntaxError : FaultClass.TypeError);
        return new PropertyRead(subject, NameOf(NameKind.Key, property.Key));
    }

    Evaluator BindElement(ElementAccess element, ExpressionContext context)
    {
        Evaluator subject = Required(element.Subject, context, Types.List | Types.Map | Types.Entity, "an index", FaultClass.TypeError);
        Evaluator index = Bind(element.Index, context);
        if (subject.Type.Kinds == Types.List) Require(index, Types.Integer, element.Index.Span, "an index of a list", FaultClass.TypeError);
        return new ElementRead(subject, index);
    }

    Evaluator BindSlice(Slice slice, ExpressionContext context) => new SliceRead(
        Required(slice.Subject, context, Types.List, "a slice"),
        slice.From is null ? null : Required(slice.From, context, Types.Integer, "a slice"),
        slice.To is null ? null : Required(slice.To, context, Types.Integer, "a slice"));

    Evaluator BindUnary(Unary unary, ExpressionContext context) => unary.Operator switch
    {
        UnaryOperator.Not => new NotEvaluator(Required(unary.Operand, context with { IsPredicate = true }, Types.Boolean, "NOT")),
        UnaryOperator.IsNull => new NullTest(Bind(unary.Operand, context.Plain), false),
        UnaryOperator.IsNotNull => new NullTest(Bind(unary.Operand, context.Plain), true),
        _ => new Negate(Required(unary.Operand, context.Plain, Types.Number | Types.Duration, "a sign"), unary.Operator == UnaryOperator.Minus),
    };

    Evaluator BindBinary(Binary binary, ExpressionContext context)
    {
        BinaryOperator op = binary.Operator;
        if (op is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor)
        {
            string word = op.ToString().ToUpperInvariant();
            ExpressionContext logical = context with { IsPredicate = true };
            Evaluator first = Required(binary.Left, logical, Types.Boolean, word), second = Required(binary.Right, logical, Types.Boolean, word);
            return op switch
            {
                BinaryOperator.And => new AndEvaluator(first, second),
                BinaryOperator.Or => new OrEvaluator(first, second),
                _ => new XorEvaluator(first, second),
            };
        }

        context = context.Plain;
        Evaluator left = Bind(binary.Left, context), right = Bind(binary.Right, context);
        switch (op)
        {
            case BinaryOperator.In:
                Require(right, Types.List, binary.Right.Span, "IN");
                return new InEvaluator(left, right);
            case BinaryOperator.StartsWith or BinaryOperator.EndsWith or BinaryOperator.Contains:
                return new TextPredicate(op, left, right);
            case BinaryOperator.Matches:
                return new RegexMatch(left, right);
            case >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual:
                return new Comparison(op, left, right);
            default:
                Types allowed = Arithmetic.Operands(op);
                Require(left, allowed, binary.Left.Span, Arithmetic.Sign(op));
                Require(right, allowed, binary.Right.Span, Arithmetic.Sign(op));
                if (!Arithmetic.MayApply(op, left.Type.Kinds, right.Type.Kinds))
                    throw new CypherException(FaultClass.TypeError, Fault.InvalidArgumentType,
                        $"Type mismatch: cannot calculate {Words(left.Type.Kinds)} {Arithmetic.Sign(op)} {Words(right.Type.Kinds)}", binary.Span, atCompileTime: true);
                return new ArithmeticEvaluator(op, left, right, binary.Span);
        }
    }

    Evaluator BindChain(ComparisonChain chain, ExpressionContext context)
    {
        Evaluator[] operands = [.. chain.Operands.Select(o => Bind(o, context))];
        Evaluator result = new Comparison(chain.Operators[0], operands[0], operands[1]);
        for (int i = 1; i < chain.Operators.Count; i++) result = new AndEvaluator(result, new Comparison(chain.Operators[i], operands[i], operands[i + 1]));
        return result;
    }

    Evaluator BindList(ListLiteral list, ExpressionContext context)
    {
        Evaluator[] items = new Evaluator[list.Items.Count];
        for (int i = 0; i < items.Length; i++) items[i] = Bind(list.Items[i], context);
        ListEvaluator result = new(items);
        return items.All(i => i is Constant) ? new Constant(Value.Of(Array.ConvertAll(items, i => ((Constant)i).Value)), result.Type) : result;
    }

    Evaluator BindMap(MapLiteral map, ExpressionContext context)
    {
        OrderedDictionary<string, Evaluator> entries = new(StringComparer.Ordinal);
        foreach (MapEntry entry in map.Entries) entries[entry.Key] = Bind(entry.Value, context);
        string[] keys = [.. entries.Keys];
        return entries.Values.All(v => v is Constant)
            ? new Constant(Value.Of(MapValue.Of(keys, [.. entries.Values.Select(v => ((Constant)v).Value)])), Types.Map)
            : new MapEvaluator(keys, [.. entries.Values]);
    }

    Evaluator BindCall(FunctionCall call, ExpressionContext context)
    {
        if (call.Name.Equals("exists", StringComparison.OrdinalIgnoreCase) && call.Arguments is [var subject])
            return subject is PatternPredicate ? Bind(subject, context with { IsPredicate = true }) : new NullTest(Bind(subject, context.Plain), true);
        context = context.Plain;
        if (Aggregate.Find(call.Name) is { } aggregate) return BindAggregate(call, aggregate, context);
        Function function = FunctionTable.Instance.Find(call.Name)
            ?? throw CypherException.Syntax(Fault.UnknownFunction, $"Unknown function '{call.Name}'", call.Span);
        if (call.Arguments.Count < function.Minimum || call.Arguments.Count > function.Maximum)
            throw CypherException.Syntax(Fault.InvalidNumberOfArguments, $"{function.Name}() takes {function.Arity} arguments, not {call.Arguments.Count}", call.Span);
        if (call is { Name: "point", Arguments: [MapLiteral place] } && !PointFunctions.IsPlace([.. place.Entries.Select(e => e.Key)]))
            throw CypherException.Syntax(Fault.InvalidArgumentValue, PointFunctions.Incomplete, place.Span);
        Evaluator[] arguments = new Evaluator[call.Arguments.Count];
        for (int i = 0; i < arguments.Length; i++) arguments[i] = Required(call.Arguments[i], context, function.Parameter(i), function.Name + "()");
        return function.Evaluator?.Invoke(arguments) ?? new FunctionCallEvaluator(function, arguments, call.Span);
    }

    Evaluator BindAggregate(FunctionCall call, Aggregate aggregate, ExpressionContext context)
    {
        if (context.InAggregate) throw CypherException.Syntax(Fault.NestedAggregation, "An aggregating function cannot stand inside of another", call.Span);
        if (context.Aggregates is null) throw CypherException.Syntax(Fault.InvalidAggregation, $"{aggregate.Name}() can only stand in WITH and RETURN", call.Span);
        int expected = call.IsStar ? 0 : aggregate.HasParameter ? 2 : 1;
        if (call.Arguments.Count != expected)
            throw CypherException.Syntax(Fault.InvalidNumberOfArguments, $"{aggregate.Name}() takes {expected} arguments, not {call.Arguments.Count}", call.Span);
        ExpressionContext inside = context with { Scope = context.InputScope!, InAggregate = true, Known = null };
        Evaluator? argument = call.IsStar ? null : Required(call.Arguments[0], inside, aggregate.Argument, aggregate.Name + "()");
        Evaluator? parameter = expected == 2 ? Required(call.Arguments[1], inside, Types.Number, aggregate.Name + "()") : null;
        if (argument is { IsStable: false })
            throw CypherException.Syntax(Fault.NonConstantExpression, $"{aggregate.Name}() cannot work on what is random", call.Arguments[0].Span);
        AggregateCall bound = new(aggregate, call.Distinct, argument, parameter, NewSlot());
        context.Aggregates.Add(bound);
        return new SlotRead(bound.ToString(), bound.Slot, aggregate.Result);
    }

    Evaluator BindCase(CaseExpression @case, ExpressionContext context) => new CaseEvaluator(
        @case.Subject is null ? null : Bind(@case.Subject, context.Plain),
        [.. @case.Alternatives.Select(a => (Bind(a.When, @case.Subject is null ? context with { IsPredicate = true } : context.Plain), Bind(a.Then, context.Plain), @case.Subject is null || a.IsTest))],
        @case.Else is null ? null : Bind(@case.Else, context.Plain));

    Evaluator BindComprehension(ListComprehension comprehension, ExpressionContext context)
    {
        Evaluator list = Required(comprehension.List, context, Types.List, "a list comprehension");
        Symbol local = NewSymbol(comprehension.Variable.Name, new StaticType(Elements(list)), comprehension.Variable);
        ExpressionContext inside = context.Inside(local);
        return new Comprehension(list, local.Slot,
            comprehension.Where is null ? null : BindPredicate(comprehension.Where, inside),
            comprehension.Projection is null ? null : Bind(comprehension.Projection, inside));
    }

    static Types Elements(Evaluator list) => list.Type.Kinds is Types.List ? list.Type.Elements : Types.Any;

    Evaluator BindQuantifier(Quantifier quantifier, ExpressionContext context)
    {
        Evaluator list = Required(quantifier.List, context, Types.List, quantifier.Kind + "()");
        Symbol local = NewSymbol(quantifier.Variable.Name, new StaticType(Elements(list)), quantifier.Variable);
        return new QuantifierEvaluator(quantifier.Kind, list, local.Slot, BindPredicate(quantifier.Predicate, context.Inside(local)));
    }

    Evaluator BindReduce(Reduce reduce, ExpressionContext context)
    {
        Evaluator start = Bind(reduce.Start, context);
        Evaluator list = Required(reduce.List, context, Types.List, "reduce()");
        Symbol accumulator = NewSymbol(reduce.Accumulator.Name, StaticType.Any, reduce.Accumulator);
        Symbol local = NewSymbol(reduce.Variable.Name, new StaticType(Elements(list)), reduce.Variable);
        return new ReduceEvaluator(accumulator.Slot, start, list, local.Slot, Bind(reduce.Step, context.Inside(accumulator, local)));
    }

    Evaluator BindMapProjection(MapProjection projection, ExpressionContext context)
    {
        Evaluator subject = BindVariable(projection.Subject, context);
        Require(subject, Types.Map | Types.Entity, projection.Subject.Span, "a map projection");
        return new MapProjectionEvaluator(subject, [.. projection.Items.Select(i => (i.Key, i.Value is null ? null : Bind(i.Value, context)))]);
    }

    Evaluator BindTypeTest(TypeTest test, ExpressionContext context)
    {
        if (TypeNames.Is(Value.Null, test.TypeName) is null) throw CypherException.Syntax(Fault.UnexpectedSyntax, $"There is no type {test.TypeName}", test.Span);
        return new TypeTestEvaluator(Bind(test.Subject, context), test.TypeName, test.Negated);
    }
}
