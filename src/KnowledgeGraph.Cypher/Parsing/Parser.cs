using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Lexing;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>A hand-written recursive-descent parser of openCypher 9 and what Neo4j 5 adds to it.</summary>
sealed class Parser : ClauseParser
{
    Parser(string text) : base(text)
    {
    }

    /// <exception cref="CypherException">The text is no query; tells where and what was expected.</exception>
    internal static ParsedStatement Parse(string text)
    {
        Parser parser = new(text);
        PlanMode mode = parser.Accept("EXPLAIN") ? PlanMode.Explain : parser.Accept("PROFILE") ? PlanMode.Profile : PlanMode.Run;
        Statement statement = parser.Statement();
        parser.Accept(TokenKind.Semicolon);
        if (!parser.At(TokenKind.End)) throw parser.Unexpected("the end of the query");
        return new ParsedStatement(statement, mode, text);
    }

    Statement Statement()
    {
        int start = Current.Start;
        if (Accept("SHOW")) return Show(start);
        if (At("DROP", "INDEX") || At("DROP", "CONSTRAINT")) return Drop(start);
        if (!At("CREATE")) return Query();
        int position = Position;
        Take();
        if (Accept("OR", "REPLACE")) throw CypherException.Syntax(Fault.UnexpectedSyntax, "OR REPLACE is not offered: drop the index first", From(start));
        if (Accept("CONSTRAINT")) return CreateConstraint(start);
        bool fullText = Accept("FULLTEXT");
        if (!fullText && !Accept("RANGE") && !Accept("BTREE") && At("TEXT", "INDEX")) Take();
        if (Accept("INDEX")) return CreateIndex(start, fullText ? IndexKind.FullText : IndexKind.Range);
        if (fullText) throw Unexpected("INDEX");
        Position = position;
        return Query();
    }

    ShowStatement Show(int start)
    {
        while (At("ALL") || At("RANGE") || At("FULLTEXT") || At("UNIQUE") || At("UNIQUENESS")) Take();
        ShowKind kind = Accept("INDEXES") || Accept("INDEX") ? ShowKind.Indexes
            : Accept("CONSTRAINTS") || Accept("CONSTRAINT") ? ShowKind.Constraints
            : Accept("PROCEDURES") || Accept("PROCEDURE") ? ShowKind.Procedures
            : Accept("FUNCTIONS") || Accept("FUNCTION") ? ShowKind.Functions
            : Accept("DATABASES") || Accept("DATABASE") ? ShowKind.Databases
            : throw Unexpected("INDEXES, CONSTRAINTS, PROCEDURES, FUNCTIONS or DATABASES");
        if (Accept("YIELD")) Expect(TokenKind.Star, "'*'");
        return new ShowStatement(kind, From(start));
    }

    DropIndexStatement Drop(int start)
    {
        Take();
        bool constraint = IsKeyword(Take(), "CONSTRAINT");
        string name = Name("a name");
        bool ifExists = At("IF", "EXISTS");
        if (ifExists) Position += 2;
        return new DropIndexStatement(name, ifExists, constraint, From(start));
    }

    (string? Name, bool IfNotExists) NameAndCondition()
    {
        string? name = AtName && !At("IF", "NOT") && !At("FOR") && !At("ON") ? Name("a name") : null;
        if (!Accept("IF")) return (name, false);
        Expect("NOT");
        Expect("EXISTS");
        return (name, true);
    }

    CreateIndexStatement CreateConstraint(int start)
    {
        (string? name, bool ifNotExists) = NameAndCondition();
        if (!Accept("FOR")) Expect("ON");
        (string variable, bool onRelationships, List<string> labels) = Target();
        if (!Accept("REQUIRE")) Expect("ASSERT");
        List<string> properties = PropertiesOf(variable);
        Expect("IS");
        if (At("NOT") || At("NODE") || At("RELATIONSHIP") || At(TokenKind.DoubleColon))
            throw CypherException.Syntax(Fault.UnexpectedSyntax, "Only constraints IS UNIQUE are offered, as in the community edition of Neo4j", Current.Span);
        Expect("UNIQUE");
        Options();
        name ??= $"constraint_{Stem(labels, properties)}";
        return new CreateIndexStatement(new IndexDefinition(name, IndexKind.Range, onRelationships, labels, properties, ConstraintKind.Unique), ifNotExists, From(start));
    }

    CreateIndexStatement CreateIndex(int start, IndexKind kind)
    {
        (string? name, bool ifNotExists) = NameAndCondition();
        Expect("FOR");
        (string variable, bool onRelationships, List<string> labels) = Target();
        Expect("ON");
        bool each = Accept("EACH");
        List<string> properties = each ? Bracketed(variable) : PropertiesOf(variable);
        Options();
        name ??= $"index_{Stem(labels, properties)}";
        return new CreateIndexStatement(new IndexDefinition(name, kind, onRelationships, labels, properties, ConstraintKind.None), ifNotExists, From(start));
    }

    static string Stem(List<string> labels, List<string> properties) => $"{string.Join('_', labels)}_{string.Join('_', properties)}";

    /// <summary><c>(n:Label)</c> or <c>()-[r:TYPE]-()</c>.</summary>
    (string Variable, bool OnRelationships, List<string> Labels) Target()
    {
        Expect(TokenKind.OpenParenthesis, "'('");
        bool onRelationships = Accept(TokenKind.CloseParenthesis);
        if (onRelationships)
        {
            Accept(TokenKind.Less);
            Expect(TokenKind.Minus, "'-'");
            Expect(TokenKind.OpenBracket, "'['");
        }

        string variable = Name("a variable");
        Expect(TokenKind.Colon, "':'");
        List<string> labels = [Name("a label")];
        while (Accept(TokenKind.Bar)) labels.Add(Name("a label"));
        if (onRelationships)
        {
            Expect(TokenKind.CloseBracket, "']'");
            Expect(TokenKind.Minus, "'-'");
            Accept(TokenKind.Greater);
            Expect(TokenKind.OpenParenthesis, "'('");
        }

        Expect(TokenKind.CloseParenthesis, "')'");
        return (variable, onRelationships, labels);
    }

    List<string> PropertiesOf(string variable)
    {
        bool parenthesis = Accept(TokenKind.OpenParenthesis);
        List<string> properties = [PropertyOf(variable)];
        while (parenthesis && Accept(TokenKind.Comma)) properties.Add(PropertyOf(variable));
        if (parenthesis) Expect(TokenKind.CloseParenthesis, "')'");
        return properties;
    }

    List<string> Bracketed(string variable)
    {
        Expect(TokenKind.OpenBracket, "'['");
        List<string> properties = [PropertyOf(variable)];
        while (Accept(TokenKind.Comma)) properties.Add(PropertyOf(variable));
        Expect(TokenKind.CloseBracket, "']'");
        return properties;
    }

    string PropertyOf(string variable)
    {
        Token token = Current;
        if (Name("a property") != variable) throw CypherException.Syntax(Fault.UndefinedVariable, $"Variable `{NameOf(token)}` not defined", token.Span);
        Expect(TokenKind.Dot, "'.'");
        return Name("a property");
    }

    void Options()
    {
        if (Accept("OPTIONS")) MapLiteral();
    }
}
