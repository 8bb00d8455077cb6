using System.Globalization;
using System.Text;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Lexing;

namespace KnowledgeGraph.Cypher.Parsing;

/// <summary>A place among the tokens of a text, and the words to move it.</summary>
abstract class Cursor(string text)
{
    readonly List<Token> _tokens = Lexer.Tokenize(text);

    protected string Text { get; } = text;

    protected int Position { get; set; }

    protected Token Current => _tokens[Position];

    protected Token Previous => _tokens[Position - 1];

    protected Token Ahead(int count) => _tokens[Math.Min(Position + count, _tokens.Count - 1)];

    protected bool At(TokenKind kind) => _tokens[Position].Kind == kind;

    protected bool At(string keyword) => IsKeyword(_tokens[Position], keyword);

    protected bool At(string first, string second) => At(first) && IsKeyword(Ahead(1), second);

    protected bool IsKeyword(Token token, string keyword) =>
        token.Kind == TokenKind.Name && token.End - token.Start == keyword.Length
        && Text.AsSpan(token.Start, keyword.Length).Equals(keyword, StringComparison.OrdinalIgnoreCase);

    protected Token Take() => _tokens[Position++];

    protected bool Accept(TokenKind kind)
    {
        if (!At(kind)) return false;
        Position++;
        return true;
    }

    protected bool Accept(string keyword)
    {
        if (!At(keyword)) return false;
        Position++;
        return true;
    }

    protected bool Accept(string first, string second)
    {
        if (!At(first, second)) return false;
        Position += 2;
        return true;
    }

    protected Token Expect(TokenKind kind, string what) => At(kind) ? Take() : throw Unexpected(what);

    protected void Expect(string keyword)
    {
        if (!Accept(keyword)) throw Unexpected(keyword);
    }

    protected CypherException Unexpected(string expected)
    {
        string found = At(TokenKind.End) ? "the end of the query" : $"'{Text[Current.Start..Current.End]}'";
        return CypherException.Syntax(Fault.UnexpectedSyntax, $"Invalid input {found}: expected {expected}", Current.Span);
    }

    /// <summary>From a start to the end of the last token taken.</summary>
    protected TextSpan From(int start) => new(start, Math.Max(start, Position == 0 ? start : Previous.End));

    protected bool AtName => Current.Kind is TokenKind.Name or TokenKind.QuotedName;

    /// <summary>A name of anything: variable, label, property.</summary>
    protected string Name(string what) => AtName ? NameOf(Take()) : throw Unexpected(what);

    protected string NameOf(Token token) => token.Kind == TokenKind.QuotedName
        ? Text[(token.Start + 1)..(token.End - 1)].Replace("``", "`")
        : Text[token.Start..token.End];

    /// <summary>The text that a token between quotes stands for.</summary>
    protected string Unquote(Token token)
    {
        ReadOnlySpan<char> raw = Text.AsSpan(token.Start + 1, token.End - token.Start - 2);
        if (!raw.Contains('\\')) return raw.ToString();
        StringBuilder result = new(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                result.Append(raw[i]);
                continue;
            }

            char escape = raw[++i];
            int digits = escape switch { 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0)
            {
                int at = token.Start + i;
                if (i + digits >= raw.Length
                    || !int.TryParse(raw.Slice(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
                    || code > 0x10FFFF)
                    throw CypherException.Syntax(Fault.InvalidUnicodeLiteral, $"\\{escape} must be followed by {digits} hexadecimal digits", new TextSpan(at, Math.Min(at + digits + 2, token.End)));
                if (code is >= 0xD800 and <= 0xDFFF) result.Append((char)code);
                else result.Append(char.ConvertFromUtf32(code));
                i += digits;
                continue;
            }

            // What is no escape is two characters, as Neo4j reads it.
            if (!"ntrbf0\\'\"`".Contains(escape)) result.Append('\\');
            result.Append(escape switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\b',
                'f' => '\f',
                '0' => '\0',
                _ => escape,
            });
        }

        return result.ToString();
    }
}
