using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Lexing;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>Clauses and the queries they make.</summary>
abstract class ClauseParser(string text) : AtomParser(text)
{
    const int MaximumSubqueries = 50;

    int _subqueries;

    protected Query Query()
    {
        int start = Current.Start;
        List<SingleQuery> parts = [SingleQuery()];
        bool? all = null;
        while (At("UNION"))
        {
            Token union = Take();
            bool thisAll = Accept("ALL");
            if (!thisAll) Accept("DISTINCT");
            if (all is { } before && before != thisAll)
                throw CypherException.Syntax(Fault.InvalidClauseComposition, "UNION and UNION ALL cannot be mixed in one query", union.Span);
            all = thisAll;
            parts.Add(SingleQuery());
        }

        return new Query(parts, all ?? false, From(start));
    }

    SingleQuery SingleQuery()
    {
        int start = Current.Start;
        List<Clause> clauses = [];
        while (!At(TokenKind.End) && !At(TokenKind.Semicolon) && !At(TokenKind.CloseBrace) && !At("UNION")) clauses.Add(Clause());
        if (clauses.Count == 0) throw Unexpected("a clause such as MATCH, CREATE or RETURN");
        return new SingleQuery(clauses, From(start));
    }

    /// <summary>What stands in braces after EXISTS, COUNT, COLLECT: a query, or just a pattern.</summary>
    protected override Query SubqueryInBraces()
    {
        Expect(TokenKind.OpenBrace, "'{'");
        if (++_subqueries > MaximumSubqueries)
            throw CypherException.Syntax(Fault.NestingTooDeep, $"The query nests too deeply: at most {MaximumSubqueries} levels of subqueries are allowed", Current.Span);
        int start = Current.Start;
        Query query;
        if (At(TokenKind.OpenParenthesis) || AtName && Ahead(1).Kind == TokenKind.Equal)
        {
            Clause match = MatchRest(start, optional: false);
            query = new Query([new SingleQuery([match], match.Span)], false, match.Span);
        }
        else query = Query();
        _subqueries--;
        Expect(TokenKind.CloseBrace, "'}'");
        return query;
    }

    Clause Clause()
    {
        int start = Current.Start;
        if (Accept("OPTIONAL", "MATCH")) return MatchRest(start, optional: true);
        if (Accept("MATCH")) return MatchRest(start, optional: false);
        if (Accept("UNWIND")) return Unwind(start);
        if (Accept("WITH")) return Projection(start, isReturn: false);
        if (Accept("RETURN")) return Projection(start, isReturn: true);
        if (Accept("CREATE") || Accept("INSERT")) return new CreateClause(Patterns(), From(start));
        if (Accept("MERGE")) return Merge(start);
        if (Accept("SET")) return new SetClause(SetItems(), From(start));
        if (Accept("REMOVE")) return Remove(start);
        if (At("DETACH") || At("NODETACH") || At("DELETE")) return Delete(start);
        if (Accept("FOREACH")) return Foreach(start);
        if (Accept("CALL")) return Call(start, optional: false);
        if (Accept("OPTIONAL", "CALL")) return Call(start, optional: true);
        if (Accept("FINISH")) return new FinishClause(From(start));
        if (At("ORDER", "BY") || At("SKIP") || At("OFFSET") || At("LIMIT")) return Ordered(start, isReturn: false, distinct: false, star: true, []);
        if (At("LOAD", "CSV")) throw CypherException.Syntax(Fault.UnexpectedSyntax, "LOAD CSV is not offered: read the file and pass its rows as a parameter to UNWIND", new TextSpan(start, Ahead(1).End));
        throw Unexpected("a clause such as MATCH, CREATE or RETURN");
    }

    MatchClause MatchRest(int start, bool optional)
    {
        List<PathPattern> patterns = Patterns();
        List<Variable> hints = [];
        while (Accept("USING")) hints.Add(Hint());
        Expression? where = Accept("WHERE") ? Expression() : null;
        return new MatchClause(optional, patterns, where, hints, From(start));
    }

    Variable Hint()
    {
        if (Accept("JOIN"))
        {
            Expect("ON");
            return Variable();
        }

        bool scan = Accept("SCAN");
        if (!scan)
        {
            if (!At("INDEX")) { if (!Accept("RANGE") && !Accept("TEXT")) Accept("POINT"); }
            Expect("INDEX");
            Accept("SEEK");
        }

        Variable variable = Variable();
        Expect(TokenKind.Colon, "':'");
        Name("a label");
        if (scan || !Accept(TokenKind.OpenParenthesis)) return variable;
        do Name("a property");
        while (Accept(TokenKind.Comma));
        Expect(TokenKind.CloseParenthesis, "')'");
        return variable;
    }

    UnwindClause Unwind(int start)
    {
        Expression list = Expression();
        Expect("AS");
        return new UnwindClause(list, Variable(), From(start));
    }

    ProjectionClause Projection(int start, bool isReturn)
    {
        bool distinct = Accept("DISTINCT");
        bool star = false;
        List<ProjectionItem> items = [];
        if (Accept(TokenKind.Star)) star = true;
        if (!star || Accept(TokenKind.Comma))
        {
            do items.Add(ProjectionItem());
            while (Accept(TokenKind.Comma));
        }

        return Ordered(start, isReturn, distinct, star, items);
    }

    /// <summary>What follows the columns. It may stand alone, too: then for WITH * and what follows.</summary>
    ProjectionClause Ordered(int start, bool isReturn, bool distinct, bool star, List<ProjectionItem> items)
    {
        List<SortItem> orderBy = [];
        if (Accept("ORDER", "BY"))
        {
            do orderBy.Add(SortItem());
            while (Accept(TokenKind.Comma));
        }

        Expression? skip = Accept("SKIP") || Accept("OFFSET") ? Expression() : null;
        Expression? limit = Accept("LIMIT") ? Expression() : null;
        Expression? where = !isReturn && Accept("WHERE") ? Expression() : null;
        return new ProjectionClause(isReturn, distinct, star, items, orderBy, skip, limit, where, From(start));
    }

    ProjectionItem ProjectionItem()
    {
        int start = Current.Start;
        Expression expression = Expression();
        string text = Text[start..Previous.End];
        if (!Accept("AS"))
        {
            // A map projection is known by the variable that it projects.
            string? name = expression switch { Variable variable => variable.Name, MapProjection projection => projection.Subject.Name, _ => null };
            return new ProjectionItem(expression, name ?? text, name is not null, From(start));
        }

        return new ProjectionItem(expression, Name("an alias"), true, From(start));
    }

    SortItem SortItem()
    {
        int start = Current.Start;
        Expression expression = Expression();
        bool descending = Accept("DESC") || Accept("DESCENDING");
        if (!descending && !Accept("ASC")) Accept("ASCENDING");
        return new SortItem(expression, descending, From(start));
    }

    MergeClause Merge(int start)
    {
        PathPattern pattern = Pattern();
        List<SetItem> onCreate = [], onMatch = [];
        while (Accept("ON"))
        {
            List<SetItem> target = At("CREATE") ? onCreate : At("MATCH") ? onMatch : throw Unexpected("CREATE or MATCH");
            Take();
            Expect("SET");
            target.AddRange(SetItems());
        }

        return new MergeClause(pattern, onCreate, onMatch, From(start));
    }

    List<SetItem> SetItems()
    {
        List<SetItem> items = [];
        do
        {
            int start = Current.Start;
            Expression target = ValueWithAccess();
            if (target is Variable labelled && At(TokenKind.Colon)) items.Add(Labels(labelled, start));
            else if (target is Variable variable && Accept(TokenKind.PlusEqual)) items.Add(new SetProperties(variable, Expression(), true, From(start)));
            else
            {
                Expect(TokenKind.Equal, target is Variable ? "'=', '+=' or ':'" : "'='");
                Expression value = Expression();
                items.Add(target switch
                {
                    Variable whole => new SetProperties(whole, value, false, From(start)),
                    PropertyAccess property => new SetProperty(property, value, From(start)),
                    ElementAccess element => new SetDynamicProperty(element, value, From(start)),
                    _ => throw CypherException.Syntax(Fault.UnexpectedSyntax, "Only a property, a variable or labels can be set", target.Span),
                });
            }
        }
        while (Accept(TokenKind.Comma));
        return items;
    }

    /// <summary><c>n:A:B</c>, also with labels that are computed: <c>n:$(expression)</c>.</summary>
    SetLabels Labels(Variable variable, int start)
    {
        List<string> labels = [];
        List<Expression> computed = [];
        while (Accept(TokenKind.Colon) || labels.Count + computed.Count > 0 && Accept(TokenKind.Ampersand))
        {
            if (!Accept(TokenKind.Dollar))
            {
                labels.Add(Name("a label"));
                continue;
            }

            Expect(TokenKind.OpenParenthesis, "'('");
            computed.Add(Expression());
            Expect(TokenKind.CloseParenthesis, "')'");
        }

        return new SetLabels(variable, labels, computed, From(start));
    }

    RemoveClause Remove(int start)
    {
        List<SetItem> items = [];
        do
        {
            int itemStart = Current.Start;
            Expression target = ValueWithAccess();
            items.Add(target switch
            {
                Variable variable when At(TokenKind.Colon) => Labels(variable, itemStart),
                PropertyAccess property => new SetProperty(property, new Literal(default, property.Span), From(itemStart)),
                ElementAccess element => new SetDynamicProperty(element, new Literal(default, element.Span), From(itemStart)),
                _ => throw Unexpected("a property or labels to remove"),
            });
        }
        while (Accept(TokenKind.Comma));
        return new RemoveClause(items, From(start));
    }

    DeleteClause Delete(int start)
    {
        bool detach = Accept("DETACH");
        if (!detach) Accept("NODETACH");
        Expect("DELETE");
        List<Expression> targets = [];
        do targets.Add(Expression());
        while (Accept(TokenKind.Comma));
        return new DeleteClause(targets, detach, From(start));
    }

    ForeachClause Foreach(int start)
    {
        Expect(TokenKind.OpenParenthesis, "'('");
        Variable variable = Variable();
        Expect("IN");
        Expression list = ExpressionBeforeBar();
        Expect(TokenKind.Bar, "'|'");
        List<Clause> updates = [];
        if (++_subqueries > MaximumSubqueries)
            throw CypherException.Syntax(Fault.NestingTooDeep, $"The query nests too deeply: at most {MaximumSubqueries} levels of FOREACH are allowed", Current.Span);
        while (!At(TokenKind.CloseParenthesis))
        {
            int clauseStart = Current.Start;
            Clause clause = Clause();
            if (clause is not (CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause))
                throw CypherException.Syntax(Fault.InvalidClauseComposition, "FOREACH takes only clauses that write: CREATE, MERGE, SET, REMOVE, DELETE, FOREACH", From(clauseStart));
            updates.Add(clause);
        }

        _subqueries--;
        Take();
        return new ForeachClause(variable, list, updates, From(start));
    }

    Clause Call(int start, bool optional)
    {
        if (At(TokenKind.OpenBrace)) return new SubqueryClause(SubqueryInBraces(), null, false, optional, From(start));
        if (At(TokenKind.OpenParenthesis)) return ScopedSubquery(start, optional);
        int nameStart = Current.Start;
        string name = Name("a procedure");
        while (Accept(TokenKind.Dot)) name += "." + Name("a procedure");
        TextSpan nameSpan = From(nameStart);
        List<Expression>? arguments = null;
        if (Accept(TokenKind.OpenParenthesis))
        {
            arguments = [];
            if (!Accept(TokenKind.CloseParenthesis))
            {
                do arguments.Add(Expression());
                while (Accept(TokenKind.Comma));
                Expect(TokenKind.CloseParenthesis, "',' or ')'");
            }
        }

        List<YieldItem>? yield = null;
        bool star = false;
        Expression? where = null;
        if (Accept("YIELD"))
        {
            star = Accept(TokenKind.Star);
            if (!star) yield = Accept(TokenKind.Minus) ? [] : YieldItems();
            where = Accept("WHERE") ? Expression() : null;
        }

        return new CallClause(name, arguments, yield, star, where, optional, nameSpan, From(start));
    }

    List<YieldItem> YieldItems()
    {
        List<YieldItem> items = [];
        do
        {
            int start = Current.Start;
            string field = Name("a result of the procedure");
            TextSpan span = From(start);
            items.Add(new YieldItem(field, Accept("AS") ? Variable() : new Variable(field, span), From(start)));
        }
        while (Accept(TokenKind.Comma));
        return items;
    }

    SubqueryClause ScopedSubquery(int start, bool optional)
    {
        Take();
        List<Variable> imports = [];
        bool all = Accept(TokenKind.Star);
        if (!all && !At(TokenKind.CloseParenthesis))
        {
            do imports.Add(Variable());
            while (Accept(TokenKind.Comma));
        }

        Expect(TokenKind.CloseParenthesis, "')'");
        return new SubqueryClause(SubqueryInBraces(), imports, all, optional, From(start));
    }
}
