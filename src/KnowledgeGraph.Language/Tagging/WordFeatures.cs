namespace KnowledgeGraph.Language.Tagging;

/// <summary>
/// What the network sees of a word: its normal form (lower case, digits as 0, straight quotation marks), by which it is looked up, and the
/// hashes of its beginnings, endings and shape.
/// </summary>
public static class WordFeatures
{
    /// <summary>How many rows of the affix table a word may name.</summary>
    public const int MaximumAffixes = 10;

    /// <summary>Longer words are cut: what comes after is noise (addresses, base64).</summary>
    public const int MaximumLength = 64;

    const int LongestAffix = 4;

    /// <summary>Writes the normal form and returns it.</summary>
    /// <param name="buffer">At least <see cref="MaximumLength"/> characters.</param>
    public static ReadOnlySpan<char> Normalize(ReadOnlySpan<char> form, Span<char> buffer)
    {
        int length = Math.Min(form.Length, MaximumLength);
        for (int i = 0; i < length; i++) buffer[i] = Fold(form[i]);
        return buffer[..length];
    }

    /// <summary>The rows of a table of <paramref name="size"/> rows (a power of two) for the affixes and the shape of a word.</summary>
    /// <returns>How many were written.</returns>
    public static int Affixes(ReadOnlySpan<char> form, ReadOnlySpan<char> normal, int size, Span<int> rows)
    {
        int count = 0, mask = size - 1;
        form = form[..normal.Length];
        uint hash = 17;
        for (int length = 1; length <= Math.Min(LongestAffix, form.Length); length++)
        {
            hash = Mix(hash, char.IsUpper(form[length - 1]) ? form[length - 1] : normal[length - 1]);
            rows[count++] = (int)(Finish(hash) & (uint)mask);
        }

        hash = 7919;
        for (int length = 1; length <= Math.Min(LongestAffix, form.Length); length++)
        {
            hash = Mix(hash, normal[^length]);
            rows[count++] = (int)(Finish(hash) & (uint)mask);
        }

        rows[count++] = (int)(Finish(Shape(form)) & (uint)mask);
        hash = 104729;
        foreach (char c in form) hash = Mix(hash, c);
        rows[count++] = (int)(Finish(hash) & (uint)mask);
        return count;
    }

    /// <summary>A hash of the sequence of character classes, each run of one class counted once or twice-and-more.</summary>
    static uint Shape(ReadOnlySpan<char> form)
    {
        uint hash = 31;
        int last = -1, run = 0;
        foreach (char c in form)
        {
            int kind = char.IsUpper(c) ? 1 : char.IsLower(c) ? 2 : char.IsDigit(c) ? 3 : char.IsLetter(c) ? 4 : 5 + c;
            run = kind == last ? run + 1 : 1;
            if (run <= 2) hash = Mix(hash, (char)kind);
            last = kind;
        }

        return hash;
    }

    static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= '0' and <= '9' => '0',
        '\u2018' or '\u2019' or '`' => '\'',
        '\u201C' or '\u201D' or '\u00AB' or '\u00BB' or '\u201E' => '"',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>FNV-1a.</summary>
    static uint Mix(uint hash, char c) => (hash ^ c) * 16777619;

    /// <summary>The last step of MurmurHash3, which spreads the high bits into the low ones.</summary>
    static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
