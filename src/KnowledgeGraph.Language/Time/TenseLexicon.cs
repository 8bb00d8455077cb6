using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Language.Time;

/// <summary>The words of <c>tenses.tsv</c>. Immutable.</summary>
sealed class TenseLexicon
{
    readonly Dictionary<string, TenseWord>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <exception cref="DataFileException">The table is wrong.</exception>
    public TenseLexicon(TsvFile table)
    {
        Dictionary<string, TenseWord> words = new(StringComparer.OrdinalIgnoreCase);
        foreach (TsvRow row in table.Rows)
        {
            if (!Enum.TryParse(row["kind"], ignoreCase: true, out TenseWord kind)) throw row.Error($"unknown kind '{row["kind"]}'");
            foreach (string form in row.List("forms")) words[form] = words.GetValueOrDefault(form) | kind;
        }

        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static TenseLexicon Load() => new(EmbeddedData.OpenTable("Time/tenses.tsv"));

    public TenseWord this[ReadOnlySpan<char> form] => _words.TryGetValue(form, out TenseWord word) ? word : TenseWord.None;
}
