using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Lexing;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>The smallest expressions: literals, names, calls, and everything in brackets.</summary>
abstract class AtomParser(string text) : PatternParser(text)
{
    // Where a pattern was tried instead of a parenthesis, and what came of it: nothing is tried twice.
    readonly Dictionary<int, (PathPattern? Pattern, int End)> _tried = [];

    protected abstract Query SubqueryInBraces();

    protected override Expression Atom()
    {
        int start = Current.Start;
        switch (Current.Kind)
        {
            case TokenKind.Integer or TokenKind.Float: return Number(Take(), negative: false, start);
            case TokenKind.InvalidNumber:
                throw CypherException.Syntax(Fault.InvalidNumberLiteral, $"'{Text[start..Current.End]}' is not a number", Current.Span);
            case TokenKind.String: return new Literal(Value.Of(Unquote(Take())), From(start));
            case TokenKind.Dollar: return Parameter();
            case TokenKind.OpenBrace: return WithBarAsLabelOr(MapLiteral);
            case TokenKind.OpenBracket: return WithBarAsLabelOr(BracketExpression);
            case TokenKind.OpenParenthesis: return ParenthesisOrPattern();
            case TokenKind.Name or TokenKind.QuotedName: return NameExpression();
            default: throw Unexpected("an expression");
        }
    }

    Parameter Parameter()
    {
        int start = Take().Start;
        string name = At(TokenKind.Integer) ? Text[Current.Start..Take().End] : Name("the name of a parameter");
        return new Parameter(name, From(start));
    }

    protected Expression MapLiteral()
    {
        int start = Expect(TokenKind.OpenBrace, "'{'").Start;
        List<MapEntry> entries = [];
        if (!Accept(TokenKind.CloseBrace))
        {
            do
            {
                int entryStart = Current.Start;
                string key = Name("a key");
                Expect(TokenKind.Colon, "':'");
                entries.Add(new MapEntry(key, Expression(), From(entryStart)));
            }
            while (Accept(TokenKind.Comma));
            Expect(TokenKind.CloseBrace, "',' or '}'");
        }

        return new MapLiteral(entries, From(start));
    }

    /// <summary>A list, a list comprehension or a pattern comprehension.</summary>
    Expression BracketExpression()
    {
        int start = Take().Start;
        int inside = Position;
        if (AtName && IsKeyword(Ahead(1), "IN")) return ListComprehension(start);
        bool named = AtName && Ahead(1).Kind == TokenKind.Equal && Ahead(2).Kind == TokenKind.OpenParenthesis;
        if ((named || At(TokenKind.OpenParenthesis)) && TryPattern(named) is { } pattern)
        {
            if (At("WHERE") || At(TokenKind.Bar))
            {
                Expression? where = Accept("WHERE") ? ExpressionBeforeBar() : null;
                Expect(TokenKind.Bar, "'|'");
                Expression projection = Expression();
                Expect(TokenKind.CloseBracket, "']'");
                return new PatternComprehension(pattern, where, projection, From(start));
            }

            Position = inside;
        }

        List<Expression> items = [];
        if (!Accept(TokenKind.CloseBracket))
        {
            do items.Add(Expression());
            while (Accept(TokenKind.Comma));
            Expect(TokenKind.CloseBracket, "',' or ']'");
        }

        return new ListLiteral(items, From(start));
    }

    ListComprehension ListComprehension(int start)
    {
        Variable variable = Variable();
        Take();
        Expression list = ExpressionBeforeBar();
        Expression? where = Accept("WHERE") ? ExpressionBeforeBar() : null;
        Expression? projection = Accept(TokenKind.Bar) ? Expression() : null;
        Expect(TokenKind.CloseBracket, "WHERE, '|' or ']'");
        return new ListComprehension(variable, list, where, projection, From(start));
    }

    Expression ParenthesisOrPattern()
    {
        int start = Current.Start;
        int position = Position;
        if (TryPattern(named: false) is { } pattern && pattern.Elements.Count > 1) return new PatternPredicate(pattern, pattern.Span);
        Position = position;
        Take();
        Expression inside = WithBarAsLabelOr(Expression);
        Expect(TokenKind.CloseParenthesis, "')'");
        // The span takes the parentheses in, so that a column is named as it is written.
        return inside with { Span = From(start) };
    }

    PathPattern? TryPattern(bool named)
    {
        int position = Position;
        if (_tried.TryGetValue(position, out (PathPattern? Pattern, int End) known))
        {
            if (known.Pattern is not null) Position = known.End;
            return known.Pattern;
        }

        PathPattern? pattern = null;
        if (named || Ahead(1).Kind is TokenKind.Name or TokenKind.QuotedName or TokenKind.CloseParenthesis or TokenKind.Colon or TokenKind.OpenBrace or TokenKind.OpenParenthesis)
        {
            (int, int) nesting = Nesting;
            try
            {
                int start = Current.Start;
                Variable? variable = named ? Variable() : null;
                if (named) Take();
                List<PathElement> elements = FirstIsNode() ? PathElements() : [];
                if (elements.Count > 1) pattern = new PathPattern(variable, elements, PathSelection.All, From(start));
            }
            catch (CypherException e) when (e.Class == FaultClass.SyntaxError && e.Fault != Fault.NestingTooDeep)
            {
                // It was no pattern; what it is instead will be told by whoever reads it as a parenthesis.
                pattern = null;
                Nesting = nesting;
            }
        }

        _tried[position] = (pattern, Position);
        if (pattern is null) Position = position;
        return pattern;
    }

    /// <summary>Whether the parenthesis can open a node: cheap to see, and it keeps deep parentheses linear.</summary>
    bool FirstIsNode() => Ahead(1).Kind switch
    {
        TokenKind.OpenParenthesis => false,
        TokenKind.Name or TokenKind.QuotedName => Ahead(2).Kind is TokenKind.CloseParenthesis or TokenKind.Colon or TokenKind.OpenBrace || IsKeyword(Ahead(2), "WHERE"),
        _ => true,
    };

    Expression NameExpression()
    {
        Token next = Ahead(1);
        if (Current.Kind == TokenKind.Name)
        {
            if (next.Kind == TokenKind.OpenBrace && SubqueryKindHere() is { } kind) return Subquery(kind);
            if (At("CASE")) return Case();
            if (next.Kind != TokenKind.OpenParenthesis && Constant() is { } constant) return constant;
        }

        if (next.Kind == TokenKind.OpenParenthesis) return AtSelection() is null ? Call() : ShortestPath();
        if (next.Kind == TokenKind.Dot && QualifiedCallLength() is > 0 and int length) return Call(length);
        Variable variable = Variable();
        return At(TokenKind.OpenBrace) && Ahead(1).Kind is TokenKind.Dot or TokenKind.CloseBrace or TokenKind.Name or TokenKind.QuotedName
            ? MapProjection(variable) : variable;
    }

    SubqueryKind? SubqueryKindHere() =>
        At("EXISTS") ? SubqueryKind.Exists : At("COUNT") ? SubqueryKind.Count : At("COLLECT") ? SubqueryKind.Collect : null;

    SubqueryExpression Subquery(SubqueryKind kind)
    {
        int start = Take().Start;
        return new SubqueryExpression(kind, WithBarAsLabelOr(SubqueryInBraces), From(start));
    }

    Literal? Constant()
    {
        int start = Current.Start;
        Value? value = At("null") ? Value.Null : At("true") ? Value.True : At("false") ? Value.False
            : At("Infinity") || At("INF") ? Value.Of(double.PositiveInfinity) : At("NaN") ? Value.Of(double.NaN) : null;
        if (value is not { } constant) return null;
        Take();
        return new Literal(constant, From(start));
    }

    ShortestPathExpression ShortestPath()
    {
        int start = Current.Start;
        PathPattern pattern = Pattern();
        return new ShortestPathExpression(pattern, From(start));
    }

    /// <summary>How many names with dots between them stand before a parenthesis; 0 where none does.</summary>
    int QualifiedCallLength()
    {
        int at = 0;
        while (Ahead(at).Kind is TokenKind.Name && Ahead(at + 1).Kind == TokenKind.Dot) at += 2;
        return Ahead(at).Kind == TokenKind.Name && Ahead(at + 1).Kind == TokenKind.OpenParenthesis ? at + 1 : 0;
    }

    Expression Call(int nameTokens = 1)
    {
        int start = Current.Start;
        string name = NameOf(Take());
        for (int i = 1; i < nameTokens; i++) name += Text[Current.Start..Take().End];
        Take();
        return WithBarAsLabelOr(() => CallArguments(name, start));
    }

    Expression CallArguments(string name, int start)
    {
        if (Enum.TryParse(name, ignoreCase: true, out QuantifierKind quantifier) && Enum.IsDefined(quantifier) && char.IsLetter(name[0])
            && AtName && IsKeyword(Ahead(1), "IN")) return Quantifier(quantifier, start);
        if (name.Equals("reduce", StringComparison.OrdinalIgnoreCase) && AtName && Ahead(1).Kind == TokenKind.Equal) return Reduce(start);
        if (name.Equals("count", StringComparison.OrdinalIgnoreCase) && At(TokenKind.Star) && Ahead(1).Kind == TokenKind.CloseParenthesis)
        {
            Take();
            Take();
            return new FunctionCall("count", false, [], true, From(start));
        }

        if (name.Equals("trim", StringComparison.OrdinalIgnoreCase) && TrimSide() is { } side) return Trim(side, start);
        bool normalizes = name.Equals("normalize", StringComparison.OrdinalIgnoreCase);
        bool distinct = Accept("DISTINCT");
        List<Expression> arguments = [];
        if (!Accept(TokenKind.CloseParenthesis))
        {
            do arguments.Add(normalizes && arguments.Count == 1 && NormalForm() is { } form ? new Literal(Value.Of(form), Take().Span) : Expression());
            while (Accept(TokenKind.Comma));
            Expect(TokenKind.CloseParenthesis, "',' or ')'");
        }

        return new FunctionCall(name, distinct, arguments, false, From(start));
    }

    /// <summary>The function that trims on the side that is named here.</summary>
    string? TrimSide() => At("BOTH") ? "btrim" : At("LEADING") ? "ltrim" : At("TRAILING") ? "rtrim" : null;

    /// <summary><c>trim(BOTH characters FROM text)</c>; blanks where no characters are named.</summary>
    FunctionCall Trim(string function, int start)
    {
        Take();
        Expression? characters = At("FROM") ? null : Expression();
        Expect("FROM");
        Expression trimmed = Expression();
        Expect(TokenKind.CloseParenthesis, "')'");
        return new FunctionCall(function, false, characters is null ? [trimmed] : [trimmed, characters], false, From(start));
    }

    Quantifier Quantifier(QuantifierKind kind, int start)
    {
        Variable variable = Variable();
        Take();
        Expression list = Expression();
        Expression predicate = Accept("WHERE") ? Expression() : new Literal(Value.True, Previous.Span);
        Expect(TokenKind.CloseParenthesis, "WHERE or ')'");
        return new Quantifier(kind, variable, list, predicate, From(start));
    }

    Reduce Reduce(int start)
    {
        Variable accumulator = Variable();
        Take();
        Expression first = Expression();
        Expect(TokenKind.Comma, "','");
        Variable variable = Variable();
        Expect("IN");
        Expression list = ExpressionBeforeBar();
        Expect(TokenKind.Bar, "'|'");
        Expression step = Expression();
        Expect(TokenKind.CloseParenthesis, "')'");
        return new Reduce(accumulator, first, variable, list, step, From(start));
    }

    CaseExpression Case()
    {
        int start = Take().Start;
        Expression? subject = At("WHEN") ? null : Expression();
        List<CaseAlternative> alternatives = [];
        while (Accept("WHEN"))
        {
            List<(Expression When, bool IsTest)> cases = [];
            do
            {
                Expression? test = subject is null ? null : TestOf(subject);
                cases.Add((test ?? Expression(), test is not null));
            }
            while (subject is not null && Accept(TokenKind.Comma));
            Expect("THEN");
            Expression then = Expression();
            alternatives.AddRange(cases.Select(c => new CaseAlternative(c.When, then, c.IsTest)));
        }

        if (alternatives.Count == 0) throw Unexpected("WHEN");
        Expression? otherwise = Accept("ELSE") ? Expression() : null;
        Expect("END");
        return new CaseExpression(subject, alternatives, otherwise, From(start));
    }

    MapProjection MapProjection(Variable subject)
    {
        int start = subject.Span.Start;
        Take();
        List<MapProjectionItem> items = [];
        if (!Accept(TokenKind.CloseBrace))
        {
            do items.Add(ProjectionEntry());
            while (Accept(TokenKind.Comma));
            Expect(TokenKind.CloseBrace, "',' or '}'");
        }

        return new MapProjection(subject, items, From(start));
    }

    MapProjectionItem ProjectionEntry()
    {
        int start = Current.Start;
        if (Accept(TokenKind.Dot)) return Accept(TokenKind.Star) ? new MapProjectionItem(null, null, From(start)) : new MapProjectionItem(Name("a key"), null, From(start));
        if (Ahead(1).Kind == TokenKind.Colon)
        {
            string key = Name("a key");
            Take();
            return new MapProjectionItem(key, WithBarAsLabelOr(Expression), From(start));
        }

        Variable variable = Variable();
        return new MapProjectionItem(variable.Name, variable, From(start));
    }
}
