namespace KnowledgeGraph.Extraction.Linking;

/// <summary>
/// Keys of names for comparison: letters and digits without their marks and without regard to case; blanks, hyphens, apostrophes and stops
/// count for nothing, so that "Ban Ki-moon" and "Ban Ki Moon", "U.N." and "UN" have one key. 64-bit FNV-1a over the folded letters.
/// </summary>
static class NameKey
{
    const ulong Prime = 1099511628211;

    // U+00C0 to U+017F, one letter each.
    const string Latin =
        "aaaaaaaceeeeiiii" + "dnooooo ouuuuyts" + "aaaaaaaceeeeiiii" + "dnooooo ouuuuyty" +
        "aaaaaaccccccccdd" + "ddeeeeeeeeeegggg" + "gggghhhhiiiiiiii" + "iiiijjkkklllllll" +
        "lllnnnnnnnnnoooo" + "oooorrrrrrssssss" + "ssttttttuuuuuuuu" + "uuuuwwyyyzzzzzzs";

    // Cyrillic letters that are typed for the Latin ones they look like, "Niinist\u04E7".
    const string LookAlikes = "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0451\u0457\u04E7\u04D3\u04F1\u04D1\u04D7\u04BB\u0501\u051B\u051D";
    const string LookedLike = "aeopcyxijseioayaehdqw";

    /// <summary>The key of nothing, from which <see cref="Extend"/> goes on.</summary>
    public const ulong Empty = 14695981039346656037;

    /// <summary>The folded letter or digit; NUL for what does not count.</summary>
    public static char Fold(char c)
    {
        if (c < 128) return char.IsAsciiLetterOrDigit(c) ? (char)(c | 0x20) : c == '+' ? c : '\0';
        if (c is >= 'À' and <= 'ſ') return Latin[c - 'À'] == ' ' ? '\0' : Latin[c - 'À'];
        if (c is 'ș' or 'Ș') return 's';
        if (c is 'ț' or 'Ț') return 't';
        if (c is 'ə' or 'Ə') return 'a';
        if (c is >= '\u0400' and <= '\u052F' && LookAlikes.IndexOf(char.ToLowerInvariant(c)) is >= 0 and int letter) return LookedLike[letter];
        if (c is >= 'Ạ' and <= 'ỹ') return c <= 'ặ' ? 'a' : c <= 'ệ' ? 'e' : c <= 'ị' ? 'i' : c <= 'ợ' ? 'o' : c <= 'ự' ? 'u' : 'y';
        return char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0';
    }

    public static ulong Extend(ulong key, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (Fold(c) is not '\0' and char folded) key = (key ^ folded) * Prime;
        return key;
    }

    public static ulong Of(ReadOnlySpan<char> text) => Extend(Empty, text);

    /// <summary>The folded letters themselves.</summary>
    public static string Letters(ReadOnlySpan<char> text)
    {
        Span<char> letters = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
            if (Fold(c) is not '\0' and char folded) letters[length++] = folded;
        return new string(letters[..length]);
    }
}
