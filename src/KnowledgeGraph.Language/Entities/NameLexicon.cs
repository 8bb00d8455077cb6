using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Entities;

/// <summary>
/// Lists of given and family names, cities, regions, countries, organizations and people, as evidence for the recognizer: it learns from
/// text how far each list can be trusted.
/// </summary>
sealed class NameLexicon
{
    const LexiconClasses CaseFree = LexiconClasses.Country | LexiconClasses.Demonym | LexiconClasses.LargeCity | LexiconClasses.Region;

    readonly PhraseTable _phrases = new();
    readonly HashSet<ulong> _titles = [], _keptTitles = [];

    /// <param name="open">Opens a table: "Entities/Lexicons/cities.tsv", "Seeds/countries.tsv".</param>
    public NameLexicon(Func<string, TsvFile> open)
    {
        foreach (TsvRow row in open("Entities/Lexicons/titles.tsv").Rows)
        {
            _titles.Add(PhraseTable.Extend(PhraseTable.Empty, row.Span("word")));
            if (row.Span("kept") is "y") _keptTitles.Add(PhraseTable.Extend(PhraseTable.Empty, row.Span("word")));
        }

        foreach (TsvRow row in open("Entities/Lexicons/given-names.tsv").Rows)
            _phrases.Add(row.Span("name"), LexiconClasses.GivenName | row.Span("gender") switch { "m" => LexiconClasses.MaleName, "f" => LexiconClasses.FemaleName, _ => LexiconClasses.None });
        foreach (TsvRow row in open("Entities/Lexicons/family-names.tsv").Rows) _phrases.Add(row.Span("name"), LexiconClasses.FamilyName);
        foreach (TsvRow row in open("Entities/Lexicons/cities.tsv").Rows)
            _phrases.Add(row.Span("name"), row.Span("size") is "s" ? LexiconClasses.City : LexiconClasses.City | LexiconClasses.LargeCity);
        foreach (TsvRow row in open("Entities/Lexicons/regions.tsv").Rows) _phrases.Add(row.Span("name"), LexiconClasses.Region);
        foreach (TsvRow row in open("Entities/Lexicons/businesses.tsv").Rows) _phrases.Add(row.Span("name"), LexiconClasses.Business);
        foreach (TsvRow row in open("Entities/Lexicons/organizations.tsv").Rows) _phrases.Add(row.Span("name"), LexiconClasses.Institution);
        foreach (TsvRow row in open("Entities/Lexicons/places.tsv").Rows) _phrases.Add(row.Span("name"), row.Span("kind") is "t" ? LexiconClasses.City : LexiconClasses.Region);
        foreach (TsvRow row in open("Entities/Lexicons/world-names.tsv").Rows)
            _phrases.Add(row.Span("name"), row.Span("part") switch { "f" => LexiconClasses.FamilyName, "g" => LexiconClasses.GivenName, _ => LexiconClasses.Person });
        foreach (TsvRow row in open("Seeds/countries.tsv").Rows)
        {
            _phrases.Add(row.Span("name"), LexiconClasses.Country);
            _phrases.Add(row.Span("official"), LexiconClasses.Country);
            foreach (string alias in row.List("aliases")) _phrases.Add(alias, LexiconClasses.Country);
            foreach (string word in row.List("adjectives").Concat(row.List("demonyms"))) _phrases.Add(word, LexiconClasses.Demonym);
            foreach (string city in row.List("capitals")) _phrases.Add(city, LexiconClasses.City | LexiconClasses.LargeCity);
        }

        foreach (TsvRow row in open("Seeds/organizations.tsv").Rows)
        {
            _phrases.Add(row.Span("name"), LexiconClasses.Organization);
            foreach (string alias in row.List("aliases")) _phrases.Add(alias, LexiconClasses.Organization);
            if (row.Span("acronym").Length > 0) _phrases.Add(row.Span("acronym"), LexiconClasses.Organization | LexiconClasses.Acronym);
        }

        foreach (TsvRow row in open("Seeds/people.tsv").Rows)
            foreach (string name in row.List("aliases").Append(row["name"])) _phrases.Add(name, LexiconClasses.Person);
        foreach (TsvRow row in open("Seeds/places.tsv").Rows)
            foreach (string name in row.List("aliases").Append(row["name"])) _phrases.Add(name, row.Span("type") is "city" ? LexiconClasses.City | LexiconClasses.LargeCity : LexiconClasses.Region);
    }

    /// <summary>The classes of a single word, whatever its case.</summary>
    public LexiconClasses Classes(ReadOnlySpan<char> word)
    {
        _phrases.TryGet(PhraseTable.Extend(PhraseTable.Empty, word), out LexiconClasses classes, out _);
        return classes;
    }

    /// <summary>The classes of a phrase, whatever its case.</summary>
    public LexiconClasses Classes(Document document, int first, int end)
    {
        ulong hash = PhraseTable.Empty;
        for (int token = first; token < end; token++) hash = PhraseTable.Extend(hash, document.Form(token));
        _phrases.TryGet(hash, out LexiconClasses classes, out _);
        return classes;
    }

    /// <summary>Whether the word is a title that stands before a person's name.</summary>
    public bool IsTitle(ReadOnlySpan<char> word) => word.Length is > 1 and < 16 && _titles.Contains(PhraseTable.Extend(PhraseTable.Empty, word));

    /// <summary>Whether the word is a title and nothing else: no name ("Bishop", "King"), and no word that names keep ("Sheikh", "Saint").</summary>
    public bool IsTitleApart(ReadOnlySpan<char> word) =>
        IsTitle(word) && !_keptTitles.Contains(PhraseTable.Extend(PhraseTable.Empty, word)) && (Classes(word) & (LexiconClasses.GivenName | LexiconClasses.FamilyName)) == 0;

    /// <summary>
    /// Marks the longest phrase that begins at each word of a sentence: its classes in <paramref name="begins"/> at its first word, in
    /// <paramref name="inside"/> at the others.
    /// </summary>
    public void Mark(Document document, int first, int end, Span<LexiconClasses> begins, Span<LexiconClasses> inside)
    {
        begins.Clear();
        inside.Clear();
        for (int start = first; start < end; start++)
        {
            ReadOnlySpan<char> word = document.Form(start);
            if (word.Length == 0 || !char.IsLetterOrDigit(word[0])) continue;
            LexiconClasses longest = LexiconClasses.None, mask = char.IsLower(word[0]) ? CaseFree : (LexiconClasses)ushort.MaxValue;
            int stop = start;
            ulong hash = PhraseTable.Empty;
            for (int i = start; i < end && i - start < PhraseTable.MaximumLength; i++)
            {
                hash = PhraseTable.Extend(hash, document.Form(i));
                if (!_phrases.TryGet(hash, out LexiconClasses classes, out bool continues)) break;
                if ((classes & mask) != 0)
                {
                    longest = classes & mask;
                    stop = i;
                }

                if (!continues) break;
                mask |= LexiconClasses.Business;
            }

            begins[start - first] |= longest;
            for (int i = start + 1; i <= stop; i++) inside[i - first] |= longest;
        }
    }
}
