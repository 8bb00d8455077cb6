using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Language.Quotations;

/// <summary>The words of <c>cues.tsv</c>. Immutable.</summary>
sealed class CueLexicon
{
    readonly Dictionary<string, CueKind>.AlternateLookup<ReadOnlySpan<char>> _cues;

    /// <exception cref="DataFileException">The table is wrong.</exception>
    public CueLexicon(TsvFile table)
    {
        Dictionary<string, CueKind> cues = new(StringComparer.OrdinalIgnoreCase);
        foreach (TsvRow row in table.Rows)
        {
            if (!Enum.TryParse(row["kind"], ignoreCase: true, out CueKind kind)) throw row.Error($"unknown kind '{row["kind"]}'");
            foreach (string form in row.List("forms"))
                if (!cues.TryAdd(form, kind))
                    throw row.Error($"'{form}' stands twice");
        }

        _cues = cues.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static CueLexicon Load() => new(EmbeddedData.OpenTable("Quotations/cues.tsv"));

    public CueKind this[ReadOnlySpan<char> form] => _cues.TryGetValue(form, out CueKind kind) ? kind : CueKind.None;
}
