using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Which words may have told of what "the demand" speaks of: the rows of <c>deed-words.tsv</c>. Lemmas in lower case.</summary>
public sealed class DeedWords
{
    /// <summary>Stands for every word: a shell noun, "the move", speaks of whatever was done.</summary>
    public const string Any = "*";

    readonly Dictionary<string, HashSet<string>> _words;

    /// <exception cref="DataFileException">The table is wrong, with its line.</exception>
    public DeedWords(string file, TextReader reader) =>
        _words = TsvFile.Read(file, reader).Rows.ToDictionary(row => row["noun"], row => row["words"].Split(' ').ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Null for a noun that speaks of no deed told of before.</summary>
    public IReadOnlySet<string>? Of(string noun) => _words.GetValueOrDefault(noun);
}
