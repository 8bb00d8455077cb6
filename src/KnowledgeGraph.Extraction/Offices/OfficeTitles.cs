using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>The gazetteer of offices, and where its titles stand in a document.</summary>
public sealed class OfficeTitles
{
    static readonly Lazy<OfficeTitles> Embedded = new(() => new OfficeTitles(CatalogReader.Open("offices.tsv")));

    readonly PhraseIndex _phrases = new();
    readonly List<(string Title, string Level, bool Plural, string? OfId)> _offices = [];

    OfficeTitles(TsvFile table)
    {
        foreach (TsvRow row in table.Rows)
        {
            string? of = row["of"] is "" ? null : row["of"];
            Add((row["title"], row["level"], false, of), row.List("forms").Prepend(row["title"]));
            if (row["plural"].Length > 0) Add((row["title"], row["level"], true, of), row.List("plural"));
        }
    }

    public static OfficeTitles Shared => Embedded.Value;

    /// <summary>The level of an office, or null when the gazetteer does not know the title.</summary>
    public string? LevelOf(string title) =>
        _phrases.TryGet(NameKey.Of(title), out int reading, out _) && reading > 0 ? _offices[_phrases[reading].Entity].Level : null;

    /// <summary>The titles of a document in order, the longest at each place, without overlap.</summary>
    public IReadOnlyList<OfficeTitle> Find(Document document)
    {
        List<OfficeTitle> titles = [];
        foreach (Sentence sentence in document.Sentences.Sentences)
        {
            for (int first = sentence.First; first < sentence.End; first++)
            {
                if (Longest(document, first, sentence.End) is not ( > 0 and int reading, int end)) continue;
                (string title, string level, bool plural, string? of) = _offices[_phrases[reading].Entity];
                titles.Add(new OfficeTitle(first, end, title, level, plural, of));
                first = end - 1;
            }
        }

        return titles;
    }

    (int Reading, int End) Longest(Document document, int first, int limit)
    {
        (int Reading, int End) longest = (0, first);
        if (!char.IsLetter(document.Form(first)[0])) return longest;
        ulong key = NameKey.Empty;
        for (int token = first; token < limit; token++)
        {
            key = NameKey.Extend(key, document.Form(token));
            if (!_phrases.TryGet(key, out int reading, out bool continues)) break;
            if (reading > 0 && NameKey.Letters(document.Form(token)).Length > 0) longest = (reading, token + 1);
            if (!continues) break;
        }

        return longest;
    }

    void Add((string Title, string Level, bool Plural, string? OfId) office, IEnumerable<string> forms)
    {
        _offices.Add(office);
        foreach (string form in forms) _phrases.Add(form, _offices.Count - 1, NameUse.Name);
    }
}
