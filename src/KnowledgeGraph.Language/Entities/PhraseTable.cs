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
    public void Add(string phrase, LexiconClasses classes)
    {
        List<string> words = Words(phrase);
        if (words.Count is 0 or > MaximumLength) return;
        ulong hash = Empty;
        for (int i = 0; i < words.Count; i++)
        {
            hash = Extend(hash, words[i]);
            _phrases.TryGetValue(hash, out var known);
            _phrases[hash] = i == words.Count - 1 ? (known.Classes | classes, known.Continues) : (known.Classes, true);
        }
    }

    /// <summary>Whether some phrase begins so; its classes if it ends there.</summary>
    public bool TryGet(ulong hash, out LexiconClasses classes, out bool continues)
    {
        bool found = _phrases.TryGetValue(hash, out var value);
        (classes, continues) = value;
        return found;
    }

    static List<string> Words(string phrase)
    {
        List<string> words = [];
        foreach (string part in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int start = 0;
            for (int i = 1; i < part.Length; i++)
            {
                bool isGenitive = part[i] is '\'' or '’' && i == part.Length - 2 && part[i + 1] == 's';
                if (part[i] != '-' && part[i] != ',' && !isGenitive) continue;
                words.Add(part[start..i]);
                if (isGenitive)
                {
                    start = i;
                    break;
                }

                words.Add(part[i].ToString());
                start = i + 1;
            }

            if (start < part.Length) words.Add(part[start..]);
        }

        return words;
    }
}
