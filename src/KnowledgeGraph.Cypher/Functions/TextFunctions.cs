using System.Text;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Functions of text.</summary>
static class TextFunctions
{
    internal static void Register(FunctionTable table)
    {
        Of(table, "toLower", t => t.ToLowerInvariant());
        Of(table, "lower", t => t.ToLowerInvariant());
        Of(table, "toUpper", t => t.ToUpperInvariant());
        Of(table, "upper", t => t.ToUpperInvariant());
        Trims(table, "trim", (t, c) => c is null ? t.Trim() : t.Trim(c));
        Trims(table, "btrim", (t, c) => c is null ? t.Trim() : t.Trim(c));
        Trims(table, "ltrim", (t, c) => c is null ? t.TrimStart() : t.TrimStart(c));
        Trims(table, "rtrim", (t, c) => c is null ? t.TrimEnd() : t.TrimEnd(c));
        table.Add("left", Types.String, (_, a) => Value.Of(Part(a[0].AsString, 0, Length(a[1], "left"))), Types.String, Types.Integer);
        table.Add("right", Types.String, Right, Types.String, Types.Integer);
        table.Add(new Function("substring", [Types.String, Types.Integer, Types.Integer], 2, 3, Types.String, Substring));
        table.Add("replace", Types.String, Replace, Types.String, Types.String, Types.String);
        table.Add("split", new StaticType(Types.List, Types.String), Split, Types.String, Types.String | Types.List);
        table.Add(new Function("normalize", [Types.String, Types.String], 1, 2, Types.String, Normalize));
        table.Add("char_length", Types.Integer, (_, a) => Value.Of(a[0].AsString.Length), Types.String);
        table.Add("character_length", Types.Integer, (_, a) => Value.Of(a[0].AsString.Length), Types.String);
    }

    static void Of(FunctionTable table, string name, Func<string, string> function) =>
        table.Add(name, Types.String, (_, a) => Value.Of(function(a[0].AsString)), Types.String);

    static void Trims(FunctionTable table, string name, Func<string, char[]?, string> function) =>
        table.Add(new Function(name, [Types.String, Types.String], 1, 2, Types.String,
            (_, a) => Value.Of(function(a[0].AsString, a.Length > 1 ? a[1].AsString.ToCharArray() : null))));

    static long Length(in Value value, string function) => value.AsInteger >= 0 ? value.AsInteger
        : throw CypherException.Argument(Fault.NumberOutOfRange, $"{function}() does not take a negative number: {value}");

    /// <summary>A part by characters: a pair of surrogates is one.</summary>
    static string Part(string text, long start, long length)
    {
        int from = Forward(text, 0, start);
        return text[from..Forward(text, from, length)];
    }

    static int Forward(string text, int from, long characters)
    {
        if (characters >= text.Length - from) return text.Length;
        int at = from;
        for (long i = 0; i < characters && at < text.Length; i++) at += char.IsSurrogatePair(text, at) ? 2 : 1;
        return at;
    }

    static Value Right(Frame frame, ReadOnlySpan<Value> a)
    {
        string text = a[0].AsString;
        int at = text.Length;
        for (long i = Length(a[1], "right"); i > 0 && at > 0; i--) at -= at > 1 && char.IsSurrogatePair(text, at - 2) ? 2 : 1;
        return Value.Of(text[at..]);
    }

    static Value Substring(Frame frame, ReadOnlySpan<Value> a) =>
        Value.Of(Part(a[0].AsString, Length(a[1], "substring"), a.Length > 2 ? Length(a[2], "substring") : long.MaxValue));

    static Value Replace(Frame frame, ReadOnlySpan<Value> a)
    {
        string text = a[0].AsString, sought = a[1].AsString, put = a[2].AsString;
        // Between all characters there is an empty text.
        string result = sought.Length == 0 ? put + string.Concat(text.EnumerateRunes().Select(rune => rune + put)) : text.Replace(sought, put, StringComparison.Ordinal);
        frame.Charge(result.Length * 2L);
        return Value.Of(result);
    }

    static Value Split(Frame frame, ReadOnlySpan<Value> a)
    {
        List<string> separators = [];
        if (a[1].IsString) separators.Add(a[1].AsString);
        else
            foreach (ref readonly Value separator in a[1].AsList)
            {
                if (!separator.IsString) throw CypherException.Type(Fault.InvalidArgumentType, $"split() takes texts, not the {Describe.Kind(separator)} {separator}");
                separators.Add(separator.AsString);
            }

        string[] parts = separators is [""]
            ? [.. a[0].AsString.EnumerateRunes().Select(r => r.ToString())]
            : a[0].AsString.Split([.. separators], StringSplitOptions.None);
        return Value.Of(Array.ConvertAll(parts, p => Value.Of(p)));
    }

    static Value Normalize(Frame frame, ReadOnlySpan<Value> a) => Value.Of(InForm(a[0].AsString, a.Length > 1 ? a[1].AsString : "NFC"));

    /// <summary>A text in a Unicode normal form.</summary>
    internal static string InForm(string text, string form) => form switch
    {
        "NFC" => UnicodeForm.Canonical(text, composed: true),
        "NFD" => UnicodeForm.Canonical(text, composed: false),
        "NFKC" => UnicodeForm.Compatible(text, composed: true),
        "NFKD" => UnicodeForm.Compatible(text, composed: false),
        _ => throw CypherException.Argument(Fault.InvalidArgumentValue, $"normalize() has no form '{form}'"),
    };
}
