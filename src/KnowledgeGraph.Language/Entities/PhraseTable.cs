using System.Runtime.InteropServices;

namespace KnowledgeGraph.Language.Entities;

/// <summary>
/// Phrases of up to <see cref="MaximumLength"/> words with their classes, by a 64-bit hash of the folded words. Two phrases share a hash
/// once in billions of tables, and then only lend each other a class.
/// </summary>
sealed class PhraseTable
{
    public const int MaximumLength = 8;

    const ulong Seed = 14695981039346656037;
    const ulong Prime = 1099511628211;

    /// <summary>About as many as the lists have, with their beginnings: a table that grows leaves twice its size behind.</summary>
    const int Capacity = 120_000;

    readonly Dictionary<ulong, (LexiconClasses Classes, bool Continues)> _phrases = new(Capacity);

    public int Count => _phrases.Count;

    /// <summary>The hash of nothing, from which <see cref="Extend"/> goes on.</summary>
    public static ulong Empty => Seed;

    /// <summary>The hash of a phrase with one more word.</summary>
    public static ulong Extend(ulong hash, ReadOnlySpan<char> word)
    {
        hash = (hash ^ 0x20) * Prime;
        foreach (char c in word) hash = (hash ^ LatinFolding.Fold(c)) * Prime;
        return hash;
    }

    /// <summary>Adds a phrase as written in a list: words at blanks, as the treebanks divide them at hyphens and before a genitive.</summary>
    public void Add(ReadOnlySpan<char> phrase, LexiconClasses classes)
    {
        Span<ulong> beginnings = stackalloc ulong[MaximumLength];
        int length = 0;
        ulong hash = Empty;
        foreach (Range part in phrase.Split(' '))
            for (ReadOnlySpan<char> rest = phrase[part]; rest.Length > 0;)
            {
                if (length == MaximumLength) return;
                int end = WordLength(rest);
                beginnings[length++] = hash = Extend(hash, rest[..end]);
                rest = rest[end..];
            }

        for (int i = 0; i < length; i++)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_phrases, beginnings[i], out _);
            if (i == length - 1) known.Classes |= classes; else known.Continues = true;
        }
    }

    /// <summary>Whether some phrase begins so; its classes if it ends there.</summary>
    public bool TryGet(ulong hash, out LexiconClasses classes, out bool continues)
    {
        bool found = _phrases.TryGetValue(hash, out var value);
        (classes, continues) = value;
        return found;
    }

    /// <summary>The letters of the first word: up to a hyphen, a comma or a genitive, or one of these itself.</summary>
    static int WordLength(ReadOnlySpan<char> text)
    {
        if (text is "'s" or "’s") return 2;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '-' or ',') return Math.Max(i, 1);
            if (i > 0 && text[i..] is "'s" or "’s") return i;
        }

        return text.Length;
    }
}
