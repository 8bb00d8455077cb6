using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Lexing;

/// <summary>Cuts the text of a query into tokens; blanks and comments fall away.</summary>
sealed class Lexer
{
    readonly string _text;
    readonly List<Token> _tokens;
    int _at;

    Lexer(string text)
    {
        _text = text;
        _tokens = new List<Token>(text.Length / 4 + 8);
    }

    /// <exception cref="CypherException">A character, number or text that cannot be read.</exception>
    internal static List<Token> Tokenize(string text)
    {
        Lexer lexer = new(text);
        while (lexer.Next())
        {
        }

        lexer._tokens.Add(new Token(TokenKind.End, text.Length, text.Length));
        return lexer._tokens;
    }

    bool Next()
    {
        SkipBlanks();
        if (_at == _text.Length) return false;
        int start = _at;
        char c = _text[_at];
        TokenKind kind = char.IsLetter(c) || c == '_' || char.IsSurrogate(c) ? Name()
            : char.IsAsciiDigit(c) || c == '.' && char.IsAsciiDigit(Peek(1)) ? Number()
            : c switch
            {
                '\'' or '"' => Quoted(c, TokenKind.String),
                '`' => Backticked(),
                _ => Symbol(c),
            };
        _tokens.Add(new Token(kind, start, _at));
        return true;
    }

    char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    void SkipBlanks()
    {
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (char.IsWhiteSpace(c) || c is '\u180e' or '\u001c' or '\u001d' or '\u001e' or '\u001f') _at++;
            else if (c == '/' && Peek(1) == '/') SkipTo(_text.IndexOf('\n', _at), 1);
            else if (c == '/' && Peek(1) == '*')
            {
                int end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                if (end < 0) throw CypherException.Syntax(Fault.UnexpectedSyntax, "The comment is not closed: expected '*/'", new TextSpan(_at, _text.Length));
                SkipTo(end, 2);
            }
            else return;
        }
    }

    void SkipTo(int end, int length) => _at = end < 0 ? _text.Length : end + length;

    TokenKind Name()
    {
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_' || char.IsSurrogate(_text[_at])
            || char.GetUnicodeCategory(_text[_at]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)) _at++;
        return TokenKind.Name;
    }

    TokenKind Number()
    {
        bool isFloat = false;
        if (_text[_at] == '0' && (Peek(1) is 'x' or 'X' or 'o' or 'O'))
        {
            bool hex = Peek(1) is 'x' or 'X';
            _at += 2;
            int digits = _at;
            while (_at < _text.Length && (hex ? char.IsAsciiHexDigit(_text[_at]) : _text[_at] is >= '0' and <= '7')) _at++;
            if (_at == digits) return InvalidNumber();
        }
        else
        {
            Digits();
            if (Peek(0) == '.' && char.IsAsciiDigit(Peek(1)))
            {
                isFloat = true;
                _at++;
                Digits();
            }

            if (Peek(0) is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || Peek(1) is '-' or '+' && char.IsAsciiDigit(Peek(2))))
            {
                isFloat = true;
                _at += 2;
                Digits();
            }
        }

        if (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_')) return InvalidNumber();
        return isFloat ? TokenKind.Float : TokenKind.Integer;
    }

    void Digits()
    {
        while (char.IsAsciiDigit(Peek(0)) || Peek(0) == '_' && char.IsAsciiDigit(Peek(1))) _at++;
    }

    /// <summary>What begins as a number and goes on as a name; only the parser knows which of them was meant.</summary>
    TokenKind InvalidNumber()
    {
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_')) _at++;
        return TokenKind.InvalidNumber;
    }

    TokenKind Quoted(char quote, TokenKind kind)
    {
        int start = _at++;
        while (_at < _text.Length && _text[_at] != quote) _at += _text[_at] == '\\' ? 2 : 1;
        if (_at >= _text.Length) throw CypherException.Syntax(Fault.UnexpectedSyntax, $"The text is not closed: expected {quote}", new TextSpan(start, _text.Length));
        _at++;
        return kind;
    }

    TokenKind Backticked()
    {
        int start = _at++;
        while (_at < _text.Length && (_text[_at] != '`' || Peek(1) == '`')) _at += _text[_at] == '`' ? 2 : 1;
        if (_at >= _text.Length) throw CypherException.Syntax(Fault.UnexpectedSyntax, "The name is not closed: expected `", new TextSpan(start, _text.Length));
        _at++;
        return TokenKind.QuotedName;
    }

    TokenKind Symbol(char c)
    {
        (TokenKind kind, int length) = (c, Peek(1)) switch
        {
            (':', ':') => (TokenKind.DoubleColon, 2),
            ('.', '.') => (TokenKind.DotDot, 2),
            ('|', '|') => (TokenKind.DoubleBar, 2),
            ('+', '=') => (TokenKind.PlusEqual, 2),
            ('<', '>') => (TokenKind.NotEqual, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            ('!', '=') => (TokenKind.NotEqual, 2),
            ('=', '~') => (TokenKind.Matches, 2),
            ('$', _) => (TokenKind.Dollar, 1),
            ('(', _) => (TokenKind.OpenParenthesis, 1),
            (')', _) => (TokenKind.CloseParenthesis, 1),
            ('[', _) => (TokenKind.OpenBracket, 1),
            (']', _) => (TokenKind.CloseBracket, 1),
            ('{', _) => (TokenKind.OpenBrace, 1),
            ('}', _) => (TokenKind.CloseBrace, 1),
            (',', _) => (TokenKind.Comma, 1),
            (';', _) => (TokenKind.Semicolon, 1),
            (':', _) => (TokenKind.Colon, 1),
            ('.', _) => (TokenKind.Dot, 1),
            ('|', _) => (TokenKind.Bar, 1),
            ('&', _) => (TokenKind.Ampersand, 1),
            ('!', _) => (TokenKind.Exclamation, 1),
            ('%', _) => (TokenKind.Percent, 1),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', _) => (TokenKind.Star, 1),
            ('/', _) => (TokenKind.Slash, 1),
            ('^', _) => (TokenKind.Caret, 1),
            ('=', _) => (TokenKind.Equal, 1),
            ('<', _) => (TokenKind.Less, 1),
            ('>', _) => (TokenKind.Greater, 1),
            _ => throw CypherException.Syntax(char.IsAscii(c) ? Fault.UnexpectedSyntax : Fault.InvalidUnicodeCharacter, $"Invalid character '{c}'", new TextSpan(_at, _at + 1)),
        };
        _at += length;
        return kind;
    }
}
