using System.Globalization;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Compiles the text of a <see cref="DependencyPath"/>.</summary>
sealed class PathCompiler
{
    readonly string _text;
    readonly WordLists _lists;
    readonly NamedPaths _named;
    int _at;

    /// <summary>1: a step went up, 2: down.</summary>
    int _directions;

    PathCompiler(string text, WordLists lists, NamedPaths named)
    {
        _text = text;
        _lists = lists;
        _named = named;
    }

    /// <exception cref="FormatException">The text is no path; the message says what is wrong and where.</exception>
    public static DependencyPath Compile(string text, WordLists lists, NamedPaths named) => new(Node(text, lists, named));

    static PathNode Node(string text, WordLists lists, NamedPaths named)
    {
        PathCompiler compiler = new(text, lists, named);
        (PathNode first, _) = compiler.Choice();
        if (compiler.Peek() != '\0') throw compiler.Error($"'{compiler.Peek()}' was not expected");
        return first;
    }

    /// <summary>Tests alone, as a trigger has them: <c>[upos=VERB][!&gt;aux:pass]</c>.</summary>
    public static TokenTest[] CompileTests(string text, WordLists lists, NamedPaths named)
    {
        PathCompiler compiler = new(text, lists, named);
        TokenTest[] tests = compiler.Tests();
        if (compiler.Peek() != '\0') throw compiler.Error($"'{compiler.Peek()}' was not expected");
        return tests;
    }

    (PathNode First, PathNode Last) Choice()
    {
        List<PathNode> ways = [];
        StayStep end = new([]);
        char separator = '\0';
        while (true)
        {
            (PathNode first, PathNode last) = Sequence();
            last.Next = end;
            ways.Add(first);
            char next = Peek();
            if (next is not ('|' or '&')) break;
            if (separator != '\0' && separator != next) throw Error("'|' and '&' need brackets to be mixed");
            separator = next;
            _at++;
        }

        return (ways.Count == 1 ? ways[0] : new ChoiceStep([.. ways], separator == '&'), end);
    }

    (PathNode First, PathNode Last) Sequence()
    {
        PathNode? first = null;
        PathNode? last = null;
        while (Peek() is '>' or '<' or '.' or '(' or '$')
        {
            (PathNode start, PathNode end) = Quantified();
            if (last is null) first = start; else last.Next = start;
            last = end;
        }

        return (first ?? throw Error("a step was expected"), last!);
    }

    (PathNode First, PathNode Last) Quantified()
    {
        int before = _directions;
        _directions = 0;
        (PathNode first, PathNode last) = Step();
        int directions = _directions;
        _directions |= before;
        switch (Peek())
        {
            case '?':
                _at++;
                StayStep end = new([]);
                last.Next = end;
                return (new ChoiceStep([first, end], false), end);
            case '*':
                if (directions is not (1 or 2)) throw Error("what is repeated goes either up or down");
                _at++;
                RepeatStep repeat = new() { Body = first };
                last.Next = repeat;
                return (repeat, repeat);
            default:
                return (first, last);
        }
    }

    (PathNode First, PathNode Last) Step()
    {
        char kind = Peek();
        _at++;
        switch (kind)
        {
            case '(':
                (PathNode first, PathNode last) = Choice();
                if (Peek() != ')') throw Error("')' was expected");
                _at++;
                TokenTest[] tests = Tests();
                if (tests.Length == 0) return (first, last);
                StayStep tested = new(tests);
                last.Next = tested;
                return (first, tested);
            case '$':
                string name = Word();
                if (!_named.TryGet(name, out string? text)) throw Error($"no path '${name}'");
                PathCompiler inner = new(text, _lists, _named);
                (PathNode start, PathNode end) = inner.Choice();
                if (inner.Peek() != '\0') throw inner.Error($"'{inner.Peek()}' was not expected");
                _directions |= inner._directions;
                TokenTest[] more = Tests();
                if (more.Length == 0) return (start, end);
                StayStep after = new(more);
                end.Next = after;
                return (start, after);
            case '.':
                StayStep stay = new(Tests());
                return (stay, stay);
            default:
                _directions |= kind == '<' ? 1 : 2;
                ulong relations = RelationNames.Set(Word());
                PathNode step = kind == '>' ? new ChildStep(relations, Tests()) : new HeadStep(relations, Tests());
                return (step, step);
        }
    }

    TokenTest[] Tests()
    {
        List<TokenTest> tests = [];
        while (_at < _text.Length && _text[_at] == '[')
        {
            int end = Closing(_at);
            string body = _text[(_at + 1)..end].Trim();
            _at = end + 1;
            tests.Add(_named.Test(body, Test));
        }

        return [.. tests];
    }

    TokenTest Test(string body)
    {
        bool negated = body.StartsWith('!');
        if (negated) body = body[1..].Trim();
        if (body.Length == 0) throw Error("an empty test");
        if (body[0] is '>' or '<' or '(' or '$' or '.') return new TokenTest(negated, Node(body, _lists, _named));
        int equals = body.IndexOf('=', StringComparison.Ordinal);
        string subject = equals < 0 ? "case" : body[..equals].Trim();
        string value = body[(equals + 1)..].Trim();
        switch (subject)
        {
            case "lemma": return new TokenTest(TokenTest.Subject.Lemma, negated, _lists.Words(value));
            case "shape": return value == "capital" ? new TokenTest(TokenTest.Subject.Shape, negated, []) : throw Error($"no shape '{value}'");
            case "case": return new TokenTest(TokenTest.Subject.Case, negated, _lists.Words(value));
            case "tag": return new TokenTest(TokenTest.Subject.Tag, negated, [.. value.Split('/')]);
            case "upos": return new TokenTest(TokenTest.Subject.Upos, negated, Set<Upos>(value));
            case "name": return new TokenTest(TokenTest.Subject.Name, negated, value == "any" ? uint.MaxValue : Set<NameType>(value));
            default: throw Error($"no test '{subject}'");
        }
    }

    uint Set<T>(string names) where T : struct, Enum
    {
        uint set = 0;
        foreach (string name in names.Split('/'))
            set |= Enum.TryParse(name, true, out T value) ? 1u << Convert.ToInt32(value, CultureInfo.InvariantCulture) : throw Error($"no {typeof(T).Name} '{name}'");
        return set;
    }

    int Closing(int open)
    {
        int depth = 0;
        for (int i = open; i < _text.Length; i++)
        {
            if (_text[i] == '[') depth++;
            else if (_text[i] == ']' && --depth == 0) return i;
        }

        throw Error("']' was expected");
    }

    string Word()
    {
        int start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is ':' or '/' or '-')) _at++;
        return _at == start ? throw Error("a name was expected") : _text[start.._at];
    }

    char Peek()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }

    FormatException Error(string message) => new($"{message} at {_at + 1} of '{_text}'");
}
