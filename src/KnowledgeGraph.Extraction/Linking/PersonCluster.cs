namespace KnowledgeGraph.Extraction.Linking;

/// <summary>The names that a document gives one person.</summary>
sealed class PersonCluster
{
    readonly HashSet<ulong> _surnames = [];
    readonly HashSet<ulong> _givenNames = [];

    /// <summary>Who it is in the gazetteers, or null.</summary>
    public CatalogEntity? Known { get; init; }

    public float Score { get; init; }

    public CatalogEntity? RunnerUp { get; init; }

    /// <summary>The name with the most words.</summary>
    public string[] Fullest { get; private set; } = [];

    /// <summary>Indices of the names, in text order.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>Titles before the names.</summary>
    public HashSet<string> Levels { get; } = new(StringComparer.Ordinal);

    public void Add(int name, string[] words, string? level)
    {
        Mentions.Add(name);
        if (level is not null) Levels.Add(level);
        if (words.Length > Fullest.Length || words.Length == Fullest.Length && words.Sum(w => w.Length) > Fullest.Sum(w => w.Length)) Fullest = words;
        if (words.Length == 1) return;
        for (int i = 0; i < words.Length - 1; i++)
            if (i == 0 || words[i].Length > 3) _givenNames.Add(NameKey.Of(words[i]));
        for (int i = 1; i < words.Length; i++)
        {
            _surnames.Add(NameKey.Of(string.Concat(words[i..])));
            if (words[i].StartsWith("al-", StringComparison.OrdinalIgnoreCase) || words[i].StartsWith("el-", StringComparison.OrdinalIgnoreCase)) _surnames.Add(NameKey.Of(words[i].AsSpan(3)));
        }

        if (words.Length > 2 && words[^1] is "Jr." or "Jr" or "Sr." or "II" or "III") _surnames.Add(NameKey.Of(words[^2]));
    }

    /// <summary>"Ana Costa Silva" and "Costa Silva": a family name of two words, with and without the given name.</summary>
    static bool EndsWith(string[] longer, string[] shorter) =>
        shorter.Length > 1 && longer.Length > shorter.Length && NameKey.Of(string.Concat(longer[^shorter.Length..])) == NameKey.Of(string.Concat(shorter));

    public void AddFamilyName(string familyName) => _surnames.Add(NameKey.Of(familyName));

    public bool HasSurname(ulong key) => _surnames.Contains(key);

    public bool HasGivenName(ulong key) => _givenNames.Contains(key);

    /// <summary>May a fuller or shorter form be the same person: one surname, and given names that allow it?</summary>
    public bool MayBe(string[] words)
    {
        if (NameKey.Of(words[^1]) == NameKey.Of(Fullest[^1])) return Transliteration.MayBeSame(words[0], Fullest[0]) || EndsWith(words, Fullest) || EndsWith(Fullest, words);
        return _surnames.Contains(NameKey.Of(string.Concat(words)));
    }
}
