using System.Globalization;

namespace KnowledgeGraph.Language.Tokenization;

/// <summary>Classes of characters, by a table for ASCII and by Unicode category for the rest.</summary>
static class Chars
{
    static readonly CharClass[] Ascii = [.. Enumerable.Range(0, 128).Select(code => Classify((char)code))];

    public static CharClass Class(char c) => c < 128 ? Ascii[c] : Classify(c);

    public static bool IsSpace(char c) => Class(c) == CharClass.Space;

    public static bool IsLetter(char c) => Class(c) == CharClass.Letter;

    public static bool IsDigit(char c) => Class(c) == CharClass.Digit;

    public static bool IsWord(char c) => Class(c) is CharClass.Letter or CharClass.Digit;

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '`' or '\u00B4';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    public static bool IsOpening(char c) => c is '(' or '[' or '{' or '\u201C' or '\u2018' or '\u00AB' or '<' or '\u201E';

    public static bool IsClosing(char c) => c is ')' or ']' or '}' or '\u201D' or '\u00BB' or '>';

    public static bool IsQuote(char c) => c is '"' or '\'' or '`' or '\u201C' or '\u201D' or '\u2018' or '\u2019' or '\u00AB' or '\u00BB' or '\u201E';

    public static bool IsTerminal(char c) => c is '.' or '!' or '?' or '\u2026';

    static CharClass Classify(char c)
    {
        if (c is '\u200D' or '\u200C' or (>= '\uFE00' and <= '\uFE0F')) return CharClass.Mark;
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharClass.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => CharClass.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharClass.Mark,
            UnicodeCategory.Surrogate => CharClass.Surrogate,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned => CharClass.Space,
            _ => CharClass.Punctuation,
        };
    }
}
