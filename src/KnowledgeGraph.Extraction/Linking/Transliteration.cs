namespace KnowledgeGraph.Extraction.Linking;

/// <summary>
/// Keys under which the spellings of one name from another script meet: Lukashenko and Lukashenka, Zelensky and Zelenskyy, Medvedev and
/// Medvedyev, Gaddafi and Qadhafi. The rules follow the common differences between the romanizations of Cyrillic, Arabic and Persian.
/// </summary>
static class Transliteration
{
    static readonly (string From, string To)[] Rules =
    [
        ("iy", "i"), ("yi", "i"), ("ij", "i"), ("yy", "i"), ("ii", "i"), ("ey", "ei"), ("ye", "e"), ("ie", "e"), ("yo", "o"), ("jo", "o"), ("io", "o"),
        ("ya", "a"), ("ja", "a"), ("ia", "a"), ("yu", "u"), ("ju", "u"), ("iu", "u"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("sch", "s"), ("tch", "s"),
        ("ch", "s"), ("sh", "s"), ("zh", "j"), ("dj", "j"), ("dh", "d"), ("gh", "g"), ("kh", "k"), ("q", "k"), ("ck", "k"), ("ks", "x"), ("ph", "f"), ("w", "v"),
        ("th", "t"), ("ts", "s"), ("tz", "s"), ("gue", "ge"), ("gui", "gi"), ("c", "k"), ("j", "g"), ("z", "s"), ("y", "i"),
    ];

    /// <summary>The key of one part of a name, in letters; vowels after the first letter count only as being there.</summary>
    public static string Key(ReadOnlySpan<char> part)
    {
        string letters = Spelling(part);
        Span<char> key = letters.Length <= 128 ? stackalloc char[letters.Length] : new char[letters.Length];
        int length = 0;
        foreach (char letter in letters)
        {
            char c = letter is 'a' or 'e' or 'i' or 'o' or 'u' ? length == 0 ? letter : 'a' : letter;
            if (letter == 'h' && length > 0) continue;
            if (length > 0 && key[length - 1] == c) continue;
            key[length++] = c;
        }

        if (length > 2 && key[length - 1] == 'a') length--;
        return new string(key[..length]);
    }

    /// <summary>One part of a name in the letters of one romanization, vowels and all: stricter than <see cref="Key"/>.</summary>
    public static string Spelling(ReadOnlySpan<char> part)
    {
        string letters = NameKey.Letters(part);
        foreach ((string from, string to) in Rules) letters = letters.Replace(from, to, StringComparison.Ordinal);
        return letters;
    }

    /// <summary>May both be the same given name: alike in key, or one of them an initial of the other?</summary>
    public static bool MayBeSame(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        string a = NameKey.Letters(first), b = NameKey.Letters(second);
        if (a.Length == 0 || b.Length == 0) return false;
        if (a.Length == 1 || b.Length == 1) return a[0] == b[0];
        return a == b || Key(first) == Key(second);
    }
}
