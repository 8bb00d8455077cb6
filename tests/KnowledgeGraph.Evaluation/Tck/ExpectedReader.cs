using System.Globalization;
using System.Text;
using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Evaluation.Tck;

/// <summary>Reads the values that scenarios expect.</summary>
sealed class ExpectedReader
{
    readonly string _text;
    int _at;

    ExpectedReader(string text) => _text = text;

    internal static Expected Read(string text)
    {
        ExpectedReader reader = new(text);
        Expected value = reader.Any();
        reader.Blanks();
        return reader._at == text.Length ? value : throw new FormatException($"'{text}' is no value");
    }

    char Here => _at < _text.Length ? _text[_at] : '\0';

    void Blanks()
    {
        while (char.IsWhiteSpace(Here)) _at++;
    }

    bool Accept(string text)
    {
        Blanks();
        if (!_text.AsSpan(_at).StartsWith(text, StringComparison.Ordinal)) return false;
        _at += text.Length;
        return true;
    }

    void Expect(string text)
    {
        if (!Accept(text)) throw new FormatException($"'{_text}': expected {text} at {_at}");
    }

    Expected Any()
    {
        Blanks();
        return Here switch
        {
            '\'' => new ExpectedScalar(Value.Of(Text())),
            '[' => ListOrRelationship(),
            '{' => Map(),
            '(' => Node(),
            '<' => Path(),
            _ => Word(),
        };
    }

    string Text()
    {
        StringBuilder text = new();
        for (_at++; Here != '\''; _at++)
        {
            if (Here == '\0') throw new FormatException($"'{_text}': the text is not closed");
            if (Here == '\\' && _at + 1 < _text.Length && _text[_at + 1] is '\'' or '\\' or 'n') text.Append(_text[++_at] == 'n' ? '\n' : Here);
            else text.Append(Here);
        }

        _at++;
        return text.ToString();
    }

    Expected ListOrRelationship()
    {
        if (_text.AsSpan(_at).StartsWith("[:", StringComparison.Ordinal)) return Relationship();
        Expect("[");
        List<Expected> items = [];
        if (Accept("]")) return new ExpectedList(items);
        do items.Add(Any());
        while (Accept(","));
        Expect("]");
        return new ExpectedList(items);
    }

    ExpectedRelationship Relationship()
    {
        Expect("[:");
        string type = Name();
        ExpectedMap properties = Properties();
        Expect("]");
        return new ExpectedRelationship(type, properties);
    }

    ExpectedMap Map()
    {
        Expect("{");
        Dictionary<string, Expected> entries = [];
        if (Accept("}")) return new ExpectedMap(entries);
        do
        {
            Blanks();
            string key = Name();
            Expect(":");
            entries[key] = Any();
        }
        while (Accept(","));
        Expect("}");
        return new ExpectedMap(entries);
    }

    ExpectedMap Properties()
    {
        Blanks();
        return Here == '{' ? Map() : new ExpectedMap(new Dictionary<string, Expected>());
    }

    ExpectedNode Node()
    {
        Expect("(");
        List<string> labels = [];
        while (Accept(":")) labels.Add(Name());
        ExpectedMap properties = Properties();
        Expect(")");
        return new ExpectedNode(labels, properties);
    }

    ExpectedPath Path()
    {
        Expect("<");
        List<ExpectedNode> nodes = [Node()];
        List<(ExpectedRelationship, bool)> steps = [];
        while (!Accept(">"))
        {
            bool backward = Accept("<-");
            if (!backward) Expect("-");
            ExpectedRelationship relationship = Relationship();
            Expect(backward ? "-" : "->");
            steps.Add((relationship, !backward));
            nodes.Add(Node());
        }

        return new ExpectedPath(nodes, steps);
    }

    string Name()
    {
        int start = _at;
        if (Here == '`')
        {
            int end = _text.IndexOf('`', _at + 1);
            _at = end + 1;
            return _text[(start + 1)..end];
        }

        while (char.IsLetterOrDigit(Here) || Here == '_') _at++;
        return _text[start.._at];
    }

    ExpectedScalar Word()
    {
        int start = _at;
        while (_at < _text.Length && _text[_at] is not (',' or ']' or '}' or ' ')) _at++;
        string word = _text[start.._at];
        return new ExpectedScalar(word switch
        {
            "null" => Value.Null,
            "true" => Value.True,
            "false" => Value.False,
            "NaN" => Value.Of(double.NaN),
            "Inf" or "Infinity" => Value.Of(double.PositiveInfinity),
            "-Inf" or "-Infinity" => Value.Of(double.NegativeInfinity),
            _ when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) => Value.Of(integer),
            _ => Value.Of(double.Parse(word, NumberStyles.Float, CultureInfo.InvariantCulture)),
        });
    }
}
