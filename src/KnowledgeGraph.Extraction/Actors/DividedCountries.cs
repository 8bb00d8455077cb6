using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Countries that share a name, from <c>divided-countries.tsv</c>: who is meant by "North and South Korea", "the two Koreas".</summary>
public sealed class DividedCountries
{
    readonly List<(string Name, string Plural, string Part, string Id)> _rows = [];

    /// <exception cref="DataFileException">The table is wrong, with its line.</exception>
    public DividedCountries(string file, TextReader reader)
    {
        foreach (TsvRow row in TsvFile.Read(file, reader).Rows) _rows.Add((row["name"], row["plural"], row["part"], row["id"]));
    }

    /// <summary>The ids of all of them for their common plural ("Koreas"); none for another word.</summary>
    public IEnumerable<string> All(string form) => _rows.Where(row => row.Plural == form).Select(row => row.Id);

    /// <summary>
    /// The other country of "North and South Korea", where <paramref name="first"/> begins the name "South Korea"; null when nothing of the
    /// kind stands before it.
    /// </summary>
    public string? Before(Document document, int first, int end)
    {
        if (end - first != 2 || first < 2 || document.Form(first - 1) is not ("and" or "," or "or")) return null;
        foreach ((string name, _, string part, string id) in _rows)
            if (part.Length > 0 && document.Form(end - 1).SequenceEqual(name) && document.Form(first - 2).SequenceEqual(part) && !document.Form(first).SequenceEqual(part)) return id;
        return null;
    }
}
