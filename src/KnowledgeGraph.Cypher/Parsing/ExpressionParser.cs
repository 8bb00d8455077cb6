using System.Globalization;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Lexing;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>
/// Expressions, from the weakest operator to the strongest: OR, XOR, AND, NOT, comparisons, predicates (IN, STARTS WITH, IS NULL, …),
/// + and -, * / %, ^, signs, and what follows a value (.key, [index], :Label).
/// </summary>
abstract class ExpressionParser(string text) : Cursor(text)
{
    /// <summary>How deep expressions may nest: deeper ones would endanger the stack of whoever walks them.</summary>
    const int MaximumDepth = 400;

    /// <summary>How long a chain of operators may be.</summary>
    const int MaximumChain = 2_000;

    int _depth;
    int _barIsSeparator;

    protected Expression Expression()
    {
        Enter();
        Expression result = Logical(BinaryOperator.Or);
        Leave();
        return result;
    }

    /// <summary>Goes a level deeper into something that may contain itself.</summary>
    protected void Enter()
    {
        if (++_depth > MaximumDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw CypherException.Syntax(Fault.NestingTooDeep, $"The query nests too deeply: at most {MaximumDepth} levels are allowed", Current.Span);
    }

    protected void Leave() => _depth--;

    /// <summary>What must be as before when an attempt at reading is given up.</summary>
    protected (int Depth, int Bars) Nesting
    {
        get => (_depth, _barIsSeparator);
        set => (_depth, _barIsSeparator) = value;
    }

    /// <summary>An expression before a <c>|</c> that is not part of a label expression.</summary>
    protected Expression ExpressionBeforeBar()
    {
        _barIsSeparator++;
        Expression result = Expression();
        _barIsSeparator--;
        return result;
    }

    protected T WithBarAsLabelOr<T>(Func<T> parse)
    {
        int saved = _barIsSeparator;
        _barIsSeparator = 0;
        T result = parse();
        _barIsSeparator = saved;
        return result;
    }

    /// <summary>OR, XOR and AND: each a balanced tree, so that a thousand terms are ten levels deep.</summary>
    Expression Logical(BinaryOperator level)
    {
        Expression first = level == BinaryOperator.And ? Negation() : Logical(level + 1);
        string keyword = level switch { BinaryOperator.Or => "OR", BinaryOperator.Xor => "XOR", _ => "AND" };
        if (!At(keyword)) return first;
        List<Expression> operands = [first];
        while (Accept(keyword)) operands.Add(level == BinaryOperator.And ? Negation() : Logical(level + 1));
        return Balanced(level, operands, 0, operands.Count);
    }

    static Expression Balanced(BinaryOperator level, List<Expression> operands, int start, int end)
    {
        if (end - start == 1) return operands[start];
        int middle = (start + end) / 2;
        Expression left = Balanced(level, operands, start, middle), right = Balanced(level, operands, middle, end);
        return new Binary(level, left, right, new TextSpan(left.Span.Start, right.Span.End));
    }

    Expression Negation()
    {
        int start = Current.Start;
        int count = 0;
        while (Accept("NOT")) count++;
        Expression operand = Comparison();
        if (count == 0) return operand;
        // NOT NOT x is not x when x is no boolean, but still an error: keep one or two.
        for (int i = 0; i < 2 - count % 2; i++) operand = new Unary(UnaryOperator.Not, operand, From(start));
        return operand;
    }

    Expression Comparison()
    {
        Expression first = Predicate();
        if (ComparisonOperator() is not { } op) return first;
        List<Expression> operands = [first];
        List<BinaryOperator> operators = [];
        for (BinaryOperator? next = op; next is { } found; next = ComparisonOperator())
        {
            Take();
            operators.Add(found);
            operands.Add(Predicate());
        }

        TextSpan span = From(first.Span.Start);
        return operators.Count == 1 ? new Binary(op, first, operands[1], span) : new ComparisonChain(operands, operators, span);
    }

    BinaryOperator? ComparisonOperator() => Current.Kind switch
    {
        TokenKind.Equal => BinaryOperator.Equal,
        TokenKind.NotEqual => BinaryOperator.NotEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.LessOrEqual => BinaryOperator.LessOrEqual,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.GreaterOrEqual => BinaryOperator.GreaterOrEqual,
        _ => null,
    };

    Expression Predicate()
    {
        Expression result = Arithmetic(0);
        for (int chain = 0; ; chain++)
        {
            CheckChain(chain);
            if (PredicateAfter(result) is not { } next) return result;
            result = next;
        }
    }

    Expression? PredicateAfter(Expression subject)
    {
        int start = subject.Span.Start;
        if (At("IS")) return AfterIs(subject, start);
        if (Accept("IN")) return new Binary(BinaryOperator.In, subject, Arithmetic(0), From(start));
        if (Accept("STARTS", "WITH")) return new Binary(BinaryOperator.StartsWith, subject, Arithmetic(0), From(start));
        if (Accept("ENDS", "WITH")) return new Binary(BinaryOperator.EndsWith, subject, Arithmetic(0), From(start));
        if (Accept("CONTAINS")) return new Binary(BinaryOperator.Contains, subject, Arithmetic(0), From(start));
        return Accept(TokenKind.Matches) ? new Binary(BinaryOperator.Matches, subject, Arithmetic(0), From(start)) : null;
    }

    /// <summary>A comparison whose left side stands elsewhere: <c>CASE x WHEN &gt; 3</c>.</summary>
    protected Expression? TestOf(Expression subject)
    {
        int start = Current.Start;
        Expression? test = null;
        if (ComparisonOperator() is { } op)
        {
            Take();
            test = new Binary(op, subject, Predicate(), From(start));
        }

        // The span is that of the test alone: the subject stands before it, and not only once.
        return test ?? (PredicateAfter(subject) is { } predicate ? predicate with { Span = From(start) } : null);
    }

    /// <summary>The Unicode normal form that is named here.</summary>
    protected string? NormalForm() => At("NFC") ? "NFC" : At("NFD") ? "NFD" : At("NFKC") ? "NFKC" : At("NFKD") ? "NFKD" : null;

    Expression AfterIs(Expression subject, int start)
    {
        Take();
        bool negated = Accept("NOT");
        if (Accept("NULL")) return new Unary(negated ? UnaryOperator.IsNotNull : UnaryOperator.IsNull, subject, From(start));
        if (NormalForm() is { } form && IsKeyword(Ahead(1), "NORMALIZED") || At("NORMALIZED") && (form = "NFC") is not null)
        {
            while (!Accept("NORMALIZED")) Take();
            return new NormalizationTest(subject, form, negated, From(start));
        }

        if (!Accept(TokenKind.DoubleColon) && !Accept("TYPED")) throw Unexpected(negated ? "NULL or ::" : "NULL, NOT NULL or ::");
        int typeStart = Current.Start;
        Name("the name of a type");
        while (AtName && !At("AND") && !At("OR") && !At("XOR") && !At("AS") && Current.Kind == TokenKind.Name
            && (At("NOT") || At("NULL") || At("TIME") || At("DATETIME") || At("WITH") || At("WITHOUT") || At("TIMEZONE") || At("ZONED") || At("LOCAL") || At("VALUE"))) Take();
        if (Accept(TokenKind.Less))
        {
            for (int open = 1; open > 0;)
            {
                if (At(TokenKind.End)) throw Unexpected("'>'");
                open += Take().Kind switch { TokenKind.Less => 1, TokenKind.Greater => -1, _ => 0 };
            }
        }

        return new TypeTest(subject, Text[typeStart..Previous.End].ToUpperInvariant(), negated, From(start));
    }

    /// <summary>Level 0 is + and -, level 1 * / %, level 2 ^.</summary>
    Expression Arithmetic(int level)
    {
        Expression result = level == 2 ? Signed() : Arithmetic(level + 1);
        for (int chain = 0; ArithmeticOperator(level) is { } op; chain++)
        {
            CheckChain(chain);
            Take();
            result = new Binary(op, result, level == 2 ? Signed() : Arithmetic(level + 1), From(result.Span.Start));
        }

        return result;
    }

    BinaryOperator? ArithmeticOperator(int level) => (level, Current.Kind) switch
    {
        (0, TokenKind.Plus) => BinaryOperator.Add,
        (0, TokenKind.Minus) => BinaryOperator.Subtract,
        (0, TokenKind.DoubleBar) => BinaryOperator.Concatenate,
        (1, TokenKind.Star) => BinaryOperator.Multiply,
        (1, TokenKind.Slash) => BinaryOperator.Divide,
        (1, TokenKind.Percent) => BinaryOperator.Modulo,
        (2, TokenKind.Caret) => BinaryOperator.Power,
        _ => null,
    };

    void CheckChain(int length)
    {
        if (length > MaximumChain)
            throw CypherException.Syntax(Fault.NestingTooDeep, $"The chain of operators is too long: at most {MaximumChain} are allowed", Current.Span);
    }

    Expression Signed()
    {
        int start = Current.Start;
        if (At(TokenKind.Minus) && Ahead(1).Kind is TokenKind.Integer or TokenKind.Float)
        {
            Take();
            return AfterValue(Number(Take(), negative: true, start));
        }

        if (!At(TokenKind.Minus) && !At(TokenKind.Plus)) return AfterValue(Atom());
        List<UnaryOperator> signs = [];
        while (At(TokenKind.Minus) || At(TokenKind.Plus)) signs.Add(Take().Kind == TokenKind.Minus ? UnaryOperator.Minus : UnaryOperator.Plus);
        CheckChain(signs.Count);
        Expression result = AfterValue(Atom());
        for (int i = signs.Count - 1; i >= 0; i--) result = new Unary(signs[i], result, From(start));
        return result;
    }

    /// <summary>What may follow a value, without labels: the left side of SET.</summary>
    protected Expression ValueWithAccess()
    {
        Expression result = Atom();
        while (AccessAfter(result) is { } next) result = next;
        return result;
    }

    Expression AfterValue(Expression result)
    {
        for (int chain = 0; ; chain++)
        {
            CheckChain(chain);
            if (AccessAfter(result) is { } next) result = next;
            else if (At(TokenKind.Colon) && Ahead(1).Kind is TokenKind.Name or TokenKind.QuotedName or TokenKind.Exclamation or TokenKind.Percent or TokenKind.OpenParenthesis)
            {
                Take();
                result = new LabelTest(result, Labels(allowOr: _barIsSeparator == 0), From(result.Span.Start));
            }
            else return result;
        }
    }

    Expression? AccessAfter(Expression subject)
    {
        int start = subject.Span.Start;
        if (Accept(TokenKind.Dot)) return new PropertyAccess(subject, Name("the name of a property"), From(start));
        if (!Accept(TokenKind.OpenBracket)) return null;
        return WithBarAsLabelOr<Expression>(() =>
        {
            Expression? from = At(TokenKind.DotDot) ? null : Expression();
            if (Accept(TokenKind.DotDot))
            {
                Expression? to = At(TokenKind.CloseBracket) ? null : Expression();
                Expect(TokenKind.CloseBracket, "']'");
                return new Slice(subject, from, to, From(start));
            }

            Expect(TokenKind.CloseBracket, "']' or '..'");
            return new ElementAccess(subject, from!, From(start));
        });
    }

    protected abstract Expression Atom();

    protected LabelExpression Labels(bool allowOr)
    {
        LabelExpression result = LabelTerm(allowOr);
        for (int chain = 0; At(TokenKind.Bar) && allowOr; chain++)
        {
            CheckChain(chain);
            Take();
            Accept(TokenKind.Colon);
            result = new LabelOr(result, LabelTerm(allowOr), From(result.Span.Start));
        }

        return result;
    }

    LabelExpression LabelTerm(bool allowOr)
    {
        LabelExpression result = LabelFactor(allowOr);
        for (int chain = 0; At(TokenKind.Ampersand) || At(TokenKind.Colon); chain++)
        {
            CheckChain(chain);
            Take();
            result = new LabelAnd(result, LabelFactor(allowOr), From(result.Span.Start));
        }

        return result;
    }

    LabelExpression LabelFactor(bool allowOr)
    {
        int start = Current.Start;
        Enter();
        LabelExpression result;
        if (Accept(TokenKind.Exclamation)) result = new LabelNot(LabelFactor(allowOr), From(start));
        else if (Accept(TokenKind.Percent)) result = new LabelAny(From(start));
        else if (Accept(TokenKind.OpenParenthesis))
        {
            result = Labels(allowOr: true);
            Expect(TokenKind.CloseParenthesis, "')'");
        }
        else result = new LabelName(Name("a label"), From(start));
        Leave();
        return result;
    }

    protected Literal Number(Token token, bool negative, int start)
    {
        string digits = Text[token.Start..token.End].Replace("_", "");
        if (token.Kind == TokenKind.Float)
        {
            double number = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
            if (double.IsInfinity(number)) throw CypherException.Syntax(Fault.FloatingPointOverflow, $"The number {digits} is too large for a float", token.Span);
            return new Literal(Value.Of(negative ? -number : number), From(start));
        }

        bool prefixed = digits.Length > 1 && digits[1] is 'x' or 'X' or 'o' or 'O';
        int radix = !prefixed ? 10 : digits[1] is 'x' or 'X' ? 16 : 8;
        UInt128 size = 0;
        foreach (char c in prefixed ? digits.AsSpan(2) : digits.AsSpan())
        {
            size = size * (uint)radix + (uint)Convert.ToInt32(c.ToString(), 16);
            if (size > 1UL << 63) break;
        }

        if (size > (negative ? 1UL << 63 : long.MaxValue))
            throw CypherException.Syntax(Fault.IntegerOverflow, $"The number {(negative ? "-" : "")}{digits} is too large for an integer", token.Span);
        return new Literal(Value.Of(negative ? unchecked(-(long)(ulong)size) : (long)(ulong)size), From(start));
    }
}
