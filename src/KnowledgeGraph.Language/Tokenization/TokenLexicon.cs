using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Language.Tokenization;

/// <summary>The tables the tokenizer looks words up in, by span and without allocation. Immutable.</summary>
sealed class TokenLexicon
{
    readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _splits;
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixes, _units, _clitics, _elided, _endings, _openers;
    readonly string[] _faces;

    /// <exception cref="DataFileException">A table is wrong.</exception>
    public TokenLexicon(TsvFile abbreviations, TsvFile forms)
    {
        Dictionary<string, AbbreviationKind> kinds = new(StringComparer.Ordinal);
        foreach (TsvRow row in abbreviations.Rows)
        {
            if (!Enum.TryParse(row["kind"], ignoreCase: true, out AbbreviationKind kind)) throw row.Error($"unknown kind '{row["kind"]}'");
            if (!kinds.TryAdd(row["form"], kind)) throw row.Error($"'{row["form"]}' stands twice");
        }

        _abbreviations = kinds.GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixes = Forms(forms, "prefix", StringComparer.OrdinalIgnoreCase);
        _units = Forms(forms, "unit", StringComparer.Ordinal);
        _clitics = Forms(forms, "clitic", StringComparer.OrdinalIgnoreCase);
        _elided = Forms(forms, "elided", StringComparer.OrdinalIgnoreCase);
        _endings = Forms(forms, "ending", StringComparer.OrdinalIgnoreCase);
        _openers = Forms(forms, "opener", StringComparer.Ordinal);
        _faces = [.. forms.Rows.Where(row => row["kind"] == "face").Select(row => row["form"]).OrderByDescending(face => face.Length)];
        _splits = forms.Rows.Where(row => row["kind"] == "split")
            .ToDictionary(row => row["form"].Replace("|", ""), row => row["form"].IndexOf('|'), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The tables of this assembly.</summary>
    public static TokenLexicon Load() => new(EmbeddedData.OpenTable("Tokenization/abbreviations.tsv"), EmbeddedData.OpenTable("Tokenization/forms.tsv"));

    /// <summary>What a form with its full stop is.</summary>
    public AbbreviationKind Abbreviation(ReadOnlySpan<char> form) => _abbreviations.TryGetValue(form, out AbbreviationKind kind) ? kind : AbbreviationKind.None;

    /// <summary>Where a word is cut in two; 0 when it is one token.</summary>
    public int SplitAt(ReadOnlySpan<char> word) => _splits.TryGetValue(word, out int at) ? at : 0;

    public bool IsPrefix(ReadOnlySpan<char> word) => _prefixes.Contains(word);

    public bool IsUnit(ReadOnlySpan<char> word) => _units.Contains(word);

    public bool IsClitic(ReadOnlySpan<char> word) => _clitics.Contains(word);

    public bool IsElided(ReadOnlySpan<char> word) => _elided.Contains(word);

    public bool IsEnding(ReadOnlySpan<char> word) => _endings.Contains(word);

    public bool IsOpener(ReadOnlySpan<char> word) => _openers.Contains(word);

    /// <summary>The length of the emoticon that the text begins with; 0 without one.</summary>
    public int Face(ReadOnlySpan<char> text)
    {
        foreach (string face in _faces)
            if (text.StartsWith(face, StringComparison.Ordinal))
                return face.Length;
        return 0;
    }

    static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Forms(TsvFile forms, string kind, StringComparer comparer) => forms.Rows
        .Where(row => row["kind"] == kind).Select(row => row["form"]).ToHashSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
