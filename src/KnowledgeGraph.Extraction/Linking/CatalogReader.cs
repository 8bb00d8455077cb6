using System.Globalization;
using System.Runtime.InteropServices;
using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>Reads the tables of <c>seeds/</c> into an <see cref="EntityCatalog"/>.</summary>
sealed class CatalogReader
{
    /// <summary>Countries where the family name stands first.</summary>
    public static readonly HashSet<string> FamilyNameFirst = ["country:CHN", "country:TWN", "country:KOR", "country:PRK", "country:VNM", "country:KHM", "country:HKG"];

    /// <summary>How the beginnings of the names of bodies are written for short: "the UN Office on Drugs and Crime".</summary>
    static readonly (string Whole, string[] Letters)[] Abbreviated = [("United Nations ", ["UN ", "U.N. "]), ("European Union ", ["EU "])];

    readonly List<CatalogEntity> _entities = new(6000);
    readonly PhraseIndex _phrases = new();
    readonly Dictionary<ulong, List<int>> _surnames = [];
    readonly HashSet<string> _common = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, string> _levels = new(StringComparer.Ordinal);

    public static EntityCatalog Read()
    {
        CatalogReader reader = new();
        foreach (TsvRow row in Open("common-words.tsv").Rows) reader._common.Add(row["word"]);
        foreach (TsvRow row in Open("offices.tsv").Rows) reader._levels[row["title"]] = row["level"];
        reader.ReadCountries(Open("countries.tsv"));
        reader.ReadOrganizations(Open("organizations.tsv"));
        reader.ReadPlaces(Open("places.tsv"));
        reader.ReadPeople(Open("people.tsv"));
        return new EntityCatalog(
            [.. reader._entities], reader._phrases, reader._surnames.ToDictionary(s => s.Key, s => s.Value.ToArray()));
    }

    public static TsvFile Open(string name)
    {
        Stream stream = typeof(CatalogReader).Assembly.GetManifestResourceStream("seeds." + name)
            ?? throw new FileNotFoundException($"The assembly holds no table {name}.", name);
        using StreamReader reader = new(stream);
        return TsvFile.Read("seeds/" + name, reader);
    }

    void ReadCountries(TsvFile table)
    {
        foreach (TsvRow row in table.Rows)
        {
            string[] aliases = row.List("aliases");
            int entity = Add(new CatalogEntity
            {
                Id = row["id"],
                Kind = EntityKind.Country,
                Name = row["name"],
                Aliases = aliases,
                CountryId = row["id"],
                GovernmentId = row["id"],
                Sort = row["kind"],
                Iso2 = row["iso2"] is "" ? null : row["iso2"],
                Adjective = row.List("adjectives") is [var adjective, ..] ? adjective : null,
            });
            Name(row["name"], entity);
            foreach (string alias in aliases) Name(alias, entity);
            foreach (string word in row.List("adjectives")) _phrases.Add(word, entity, NameUse.Demonym | Acronym(word));
            foreach (string word in row.List("demonyms")) _phrases.Add(word, entity, NameUse.Demonym | Acronym(word));
        }
    }

    void ReadOrganizations(TsvFile table)
    {
        foreach (TsvRow row in table.Rows)
        {
            string[] aliases = row.List("aliases");
            string acronym = row["acronym"];
            int entity = Add(new CatalogEntity
            {
                Id = row["id"],
                Kind = EntityKind.Organization,
                Name = row["name"],
                Aliases = aliases,
                Acronym = acronym is "" ? null : acronym,
                CountryId = row["of"] is "" ? null : "country:" + row["of"],
                Sort = row["kind"],
            });
            Name(row["name"], entity);
            foreach (string alias in aliases) Name(alias, entity);
            if (acronym.Length > 0) Name(acronym, entity);
            foreach ((string whole, string[] letters) in Abbreviated)
                if (row["name"].StartsWith(whole, StringComparison.Ordinal))
                    foreach (string abbreviation in letters) Name(abbreviation + row["name"][whole.Length..], entity);
        }
    }

    void ReadPlaces(TsvFile table)
    {
        foreach (TsvRow row in table.Rows)
        {
            string[] aliases = row.List("aliases");
            int entity = Add(new CatalogEntity
            {
                Id = row["id"],
                Kind = EntityKind.Place,
                Name = row["name"],
                Aliases = aliases,
                CountryId = "country:" + row["country"],
                GovernmentId = row["government"] is "" ? null : row["government"],
                Sort = row["type"],
            });
            Name(row["name"], entity);
            foreach (string alias in aliases) Name(alias, entity);
        }
    }

    void ReadPeople(TsvFile table)
    {
        foreach (TsvRow row in table.Rows)
        {
            string[] aliases = row.List("aliases");
            OfficeTerm[] terms = [.. row.List("terms").Select(term => Term(row, term)).OrderBy(term => term.From)];
            int entity = Add(new CatalogEntity
            {
                Id = row["id"],
                Kind = EntityKind.Person,
                Name = row["name"],
                Aliases = aliases,
                Gender = row["gender"] is "" ? null : row["gender"],
                CountryId = terms.LastOrDefault(term => term.OfId.StartsWith("country:", StringComparison.Ordinal)).OfId,
                Terms = terms,
            });
            bool familyFirst = terms.Any(term => FamilyNameFirst.Contains(term.OfId));
            foreach (string name in aliases.Prepend(row["name"]))
            {
                _phrases.Add(name, entity, name.Contains(' ', StringComparison.Ordinal) ? NameUse.Name : NameUse.Common);
                AddSurnames(name, entity, familyFirst);
            }
        }
    }

    void AddSurnames(string name, int person, bool familyFirst)
    {
        if (familyFirst && name.IndexOf(' ', StringComparison.Ordinal) is > 0 and int first) Surname(name.AsSpan(0, first), person);
        for (int i = 1; i < name.Length; i++)
        {
            if (name[i - 1] is not (' ' or '-')) continue;
            ReadOnlySpan<char> rest = name.AsSpan(i);
            if (name[i - 1] == '-' && (familyFirst || !char.IsUpper(rest[0]) || i < 4 || name[i - 3] is not ('a' or 'e' or 'A' or 'E'))) continue;
            if (rest.Length > 2) Surname(rest, person);
        }
    }

    void Surname(ReadOnlySpan<char> surname, int person)
    {
        ref List<int>? people = ref CollectionsMarshal.GetValueRefOrAddDefault(_surnames, NameKey.Of(surname), out _);
        people ??= [];
        if (!people.Contains(person)) people.Add(person);
    }

    OfficeTerm Term(TsvRow row, string term)
    {
        int first = term.IndexOf(' ', StringComparison.Ordinal), last = term.LastIndexOf(' ');
        int slash = term.LastIndexOf('/');
        if (first < 0 || last <= first || slash < last) throw row.Error($"'{term}' is not a term: of whom, office, from/to");
        string title = term[(first + 1)..last];
        if (!_levels.TryGetValue(title, out string? level)) throw row.Error($"the office '{title}' is not in offices.tsv");
        return new OfficeTerm(
            term[..first], title, level, Month(row, term.AsSpan(last + 1, slash - last - 1), int.MinValue, 0), Month(row, term.AsSpan(slash + 1), int.MaxValue, 11));
    }

    static int Month(TsvRow row, ReadOnlySpan<char> text, int unknown, int monthOfYear)
    {
        if (text is "..") return unknown;
        int month = monthOfYear;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year)) return year * 12 + month;
        if (text.Length != 7 || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out year)
            || !int.TryParse(text[5..], NumberStyles.None, CultureInfo.InvariantCulture, out month)) throw row.Error($"'{text}' is no month");
        return year * 12 + month - 1;
    }

    int Add(CatalogEntity entity)
    {
        _entities.Add(entity);
        return _entities.Count - 1;
    }

    /// <summary>Enters a name; an article before it is no part of the name in a text.</summary>
    void Name(string name, int entity)
    {
        if (!name.StartsWith("the ", StringComparison.Ordinal)) _phrases.Add(name, entity, Acronym(name) | (_common.Contains(name) ? NameUse.Common : NameUse.Name));
    }

    static NameUse Acronym(string name) => name.Any(char.IsUpper) && !name.Any(char.IsLower) && name.Count(char.IsLetter) <= 6 ? NameUse.Acronym : NameUse.Name;
}
