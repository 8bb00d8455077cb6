using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>General nouns by what they can stand for.</summary>
sealed class GenericWords
{
    readonly Dictionary<string, GenericKind> _kinds = new(StringComparer.Ordinal);

    /// <param name="table">Columns word, kind.</param>
    public GenericWords(TsvFile table)
    {
        foreach (TsvRow row in table.Rows)
            _kinds[row["word"]] = Enum.TryParse(row["kind"], out GenericKind kind) ? kind : throw row.Error($"'{row["kind"]}' is no kind of general noun");
    }

    public GenericKind? Kind(string lemma) => _kinds.TryGetValue(lemma, out GenericKind kind) ? kind : null;
}
