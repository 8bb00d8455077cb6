using System.Globalization;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Lexing;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>Paths: nodes, relationships, repetition.</summary>
abstract class PatternParser(string text) : ExpressionParser(text)
{
    protected List<PathPattern> Patterns()
    {
        List<PathPattern> patterns = [Pattern()];
        while (Accept(TokenKind.Comma)) patterns.Add(Pattern());
        return patterns;
    }

    /// <summary>A path with, perhaps, a name and a selection: <c>p = shortestPath(…)</c>.</summary>
    protected PathPattern Pattern()
    {
        int start = Current.Start;
        Variable? variable = null;
        if (AtName && Ahead(1).Kind == TokenKind.Equal)
        {
            variable = Variable();
            Take();
        }

        if (AtSelection() is { } selection)
        {
            Take();
            Take();
            List<PathElement> inside = PathElements();
            Expect(TokenKind.CloseParenthesis, "')'");
            return new PathPattern(variable, inside, selection, From(start));
        }

        PathSelection named = PathSelection.All;
        if (At("ANY", "SHORTEST")) { Take(); Take(); named = PathSelection.Shortest; }
        else if (At("ALL", "SHORTEST")) { Take(); Take(); named = PathSelection.AllShortest; }
        else if (At("SHORTEST") && Ahead(1).Kind == TokenKind.Integer && Text[Ahead(1).Start..Ahead(1).End] == "1") { Take(); Take(); named = PathSelection.Shortest; }
        return new PathPattern(variable, PathElements(), named, From(start));
    }

    protected PathSelection? AtSelection() => Ahead(1).Kind != TokenKind.OpenParenthesis ? null
        : At("shortestPath") ? PathSelection.Shortest
        : At("allShortestPaths") ? PathSelection.AllShortest
        : null;

    protected Variable Variable()
    {
        int start = Current.Start;
        string name = Name("a variable");
        return new Variable(name, From(start));
    }

    protected List<PathElement> PathElements()
    {
        List<PathElement> elements = [];
        while (true)
        {
            if (At(TokenKind.OpenParenthesis) && IsGroup()) Group(elements);
            else elements.Add(Node());
            if (At(TokenKind.OpenParenthesis)) continue;
            if (!AtRelationship()) return elements;
            PathElement relationship = Relationship();
            elements.Add(relationship);
        }
    }

    protected bool AtRelationship() =>
        At(TokenKind.Minus) && Ahead(1).Kind is TokenKind.OpenBracket or TokenKind.Minus
        || At(TokenKind.Less) && Ahead(1).Kind == TokenKind.Minus && Ahead(2).Kind is TokenKind.OpenBracket or TokenKind.Minus;

    bool IsGroup() => Ahead(1).Kind == TokenKind.OpenParenthesis
        || Ahead(1).Kind is TokenKind.Name or TokenKind.QuotedName && Ahead(2).Kind == TokenKind.Equal && Ahead(3).Kind == TokenKind.OpenParenthesis;

    /// <summary><c>((a)-[]->(b) WHERE …){1,3}</c>, or a path in parentheses that is not repeated.</summary>
    void Group(List<PathElement> elements)
    {
        int start = Take().Start;
        Enter();
        List<PathElement> inside = PathElements();
        Leave();
        Expression? where = Accept("WHERE") ? Expression() : null;
        Expect(TokenKind.CloseParenthesis, "')'");
        if (Repetition() is { } times)
        {
            elements.Add(new QuantifiedPattern(inside, where, times.Minimum, times.Maximum, From(start)));
            return;
        }

        if (where is not null) throw Unexpected("a quantifier such as {1,3} or +");
        elements.AddRange(inside);
    }

    (int Minimum, int? Maximum)? Repetition()
    {
        if (Accept(TokenKind.Plus)) return (1, null);
        if (Accept(TokenKind.Star)) return (0, null);
        if (!At(TokenKind.OpenBrace) || Ahead(1).Kind is not (TokenKind.Integer or TokenKind.Comma)) return null;
        Take();
        int? minimum = At(TokenKind.Integer) ? Count() : null;
        int? maximum = minimum;
        if (Accept(TokenKind.Comma)) maximum = At(TokenKind.Integer) ? Count() : null;
        Expect(TokenKind.CloseBrace, "'}'");
        return (minimum ?? 0, maximum);
    }

    int Count()
    {
        Token token = Take();
        if (!int.TryParse(Text.AsSpan(token.Start, token.End - token.Start), NumberStyles.None, CultureInfo.InvariantCulture, out int count))
            throw CypherException.Syntax(Fault.IntegerOverflow, $"'{Text[token.Start..token.End]}' is not a length", token.Span);
        return count;
    }

    protected NodePattern Node()
    {
        int start = Expect(TokenKind.OpenParenthesis, "'(' and a node").Start;
        Variable? variable = AtName && !At("WHERE") && !(At("IS") && Ahead(1).Kind == TokenKind.Name) ? Variable() : null;
        LabelExpression? labels = Accept(TokenKind.Colon) || Accept("IS") ? WithBarAsLabelOr(() => Labels(allowOr: true)) : null;
        Expression? properties = Properties();
        Expression? where = Accept("WHERE") ? WithBarAsLabelOr(Expression) : null;
        Expect(TokenKind.CloseParenthesis, "')'");
        return new NodePattern(variable, labels, properties, where, From(start));
    }

    Expression? Properties() => At(TokenKind.OpenBrace) || At(TokenKind.Dollar) ? Atom() : null;

    /// <summary>One relationship, or one that is repeated: <c>-[:TYPE]->{1,3}</c>.</summary>
    PathElement Relationship()
    {
        int start = Current.Start;
        bool left = Accept(TokenKind.Less);
        Expect(TokenKind.Minus, "'-'");
        Variable? variable = null;
        LabelExpression? types = null;
        RelationshipLength? length = null;
        Expression? properties = null, where = null;
        if (Accept(TokenKind.OpenBracket))
        {
            if (AtName && !At("WHERE")) variable = Variable();
            if (Accept(TokenKind.Colon) || Accept("IS")) types = WithBarAsLabelOr(() => Labels(allowOr: true));
            if (At(TokenKind.DotDot)) throw CypherException.Syntax(Fault.InvalidRelationshipPattern, "A range of lengths starts with '*'", Current.Span);
            length = Length();
            properties = Properties();
            where = Accept("WHERE") ? WithBarAsLabelOr(Expression) : null;
            Expect(TokenKind.CloseBracket, "']'");
        }

        Expect(TokenKind.Minus, "'-'");
        bool right = Accept(TokenKind.Greater);
        RelationshipDirection direction = left == right ? RelationshipDirection.Either : left ? RelationshipDirection.Left : RelationshipDirection.Right;
        RelationshipPattern pattern = new(variable, types, direction, length, properties, where, From(start));
        return Repetition() is { } times
            ? new QuantifiedPattern([Anyone(), pattern, Anyone()], null, times.Minimum, times.Maximum, From(start))
            : pattern;
    }

    NodePattern Anyone() => new(null, null, null, null, new TextSpan(Current.Start, Current.Start));

    RelationshipLength? Length()
    {
        if (!Accept(TokenKind.Star)) return null;
        if (At(TokenKind.Minus)) throw CypherException.Syntax(Fault.InvalidRelationshipPattern, "A length cannot be negative", Current.Span);
        int? minimum = At(TokenKind.Integer) ? Count() : null;
        if (!Accept(TokenKind.DotDot)) return minimum is { } exact ? new RelationshipLength(exact, exact) : new RelationshipLength(1, null);
        return new RelationshipLength(minimum ?? 1, At(TokenKind.Integer) ? Count() : null);
    }
}
