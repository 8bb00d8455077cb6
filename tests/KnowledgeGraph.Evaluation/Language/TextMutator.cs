using System.Text;

namespace KnowledgeGraph.Evaluation.Language;

/// <summary>Short pieces of real text, most of them damaged: cut anywhere, spliced, repeated, in other letters, with characters of any kind between. Seeded.</summary>
sealed class TextMutator(IReadOnlyList<string> texts, int seed)
{
    const int Longest = 160;

    static readonly string[] Intruders =
    [
        " ", "\n", "\r\n\r\n", "\t", "\0", "\u00A0", "\u200B", "\uFEFF", "\u2028", "\uD83D\uDE00", "\uD83D", "\uDE00", "\u0301", "\u202E", "...", "\u2026", "--", "\u2014", "\"", "\u201C", "\u201D",
        "'", "\u2019s", "(", ")", "[", "/", "@", "#", "&amp;", "http://a.b/c?d=e", "a@b.c", "1", "31 September", "2022-09-15", "Thursday", "99999999999999999999", "he", "his", "both",
        "the two leaders", "Mr.", "U.S.", "PORTO (A) \u2014", "I\u0307", "\u1E9E", "\u00DF", "\u6771\u4EAC", "\u0645\u0631\u062D\u0628\u0627",
    ];

    readonly Random _random = new(seed);

    public string Next()
    {
        StringBuilder text = new(Piece());
        for (int changes = _random.Next(5); changes > 0; changes--) Change(text);
        return text.ToString();
    }

    string Piece()
    {
        string text = texts[_random.Next(texts.Count)];
        int length = Math.Min(text.Length, 1 + _random.Next(Longest)), start = _random.Next(text.Length - length + 1);
        return text.Substring(start, length);
    }

    void Change(StringBuilder text)
    {
        int at = _random.Next(text.Length + 1), length = Math.Min(_random.Next(1, 12), text.Length - at);
        switch (_random.Next(8))
        {
            case 0: text.Remove(at, length); break;
            case 1: text.Insert(at, text.ToString(at, length)); break;
            case 2: text.Insert(at, Piece()); break;
            case 3: text.Insert(at, (char)_random.Next(char.MaxValue + 1)); break;
            case 4: Rewrite(text, char.ToUpperInvariant); break;
            case 5: Rewrite(text, char.ToLowerInvariant); break;
            default: text.Insert(at, Intruders[_random.Next(Intruders.Length)]); break;
        }
    }

    static void Rewrite(StringBuilder text, Func<char, char> change)
    {
        for (int i = 0; i < text.Length; i++) text[i] = change(text[i]);
    }
}
