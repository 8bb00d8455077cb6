using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>
/// Links organizations: by name, alias or acronym, by an acronym that the document introduces in brackets, and bodies of a government
/// ("the Russian Foreign Ministry") to their country. Others get a provisional entity from their fullest name.
/// </summary>
sealed class OrganizationLinker(EntityCatalog catalog, Document document, Link?[] links)
{
    /// <summary>How many tokens before a body's name its country may stand: "Russia's defense and foreign ministries".</summary>
    const int CountryReach = 4;

    static readonly Lazy<HashSet<ulong>> BodyWords = new(ReadBodyWords);

    readonly GazetteerMatcher _matcher = new(catalog);
    readonly Dictionary<ulong, string> _acronyms = [];
    readonly Dictionary<ulong, string> _bodies = [];

    public void Link()
    {
        Name[] names = document.Names.Names;
        for (int i = 0; i < names.Length; i++)
            if (links[i] is null && names[i].Type is NameType.Organization or NameType.Miscellaneous or NameType.Place) LinkKnown(i, names[i]);
        PreferTold(names);
        for (int i = 0; i < names.Length; i++)
            if (links[i] is null && names[i].Type is NameType.Organization or NameType.Place) LinkBody(i, names[i]);
        for (int i = 0; i < names.Length; i++)
            if (links[i] is null && names[i].Type == NameType.Organization) LinkProvisional(i, names[i]);
    }

    void LinkKnown(int index, Name name)
    {
        List<CatalogEntity> candidates = [];
        catalog.Phrases.TryGet(PlaceLinker.Key(document, name), out int reading, out _);
        for (; reading > 0; reading = catalog.Phrases[reading].Next)
        {
            CatalogEntity entity = catalog.Entities[catalog.Phrases[reading].Entity];
            if (entity.Kind == EntityKind.Organization && (name.Type == NameType.Organization || entity.Sort is not ("media" or "other"))) candidates.Add(entity);
        }

        if (candidates.Count == 0) return;
        if (candidates.Count > 1) candidates = [.. candidates.OrderByDescending(c => document.Text.Contains(c.Name, StringComparison.Ordinal)).ThenByDescending(c => c.Sort == "igo")];
        links[index] = candidates is [var only] ? new Link(index, only.Id, 1) : new Link(index, candidates[0].Id, 0.7f, candidates[1].Id, 0.3f);
        if (BracketedAcronym(name) is { } acronym) _acronyms.TryAdd(acronym, candidates[0].Id);
    }

    /// <summary>"the CIS … the Commonwealth": a word that begins the name of one body told of is short for that one, and for no other that is told of nowhere else.</summary>
    void PreferTold(Name[] names)
    {
        HashSet<CatalogEntity>? told = null;
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].End - names[i].First != 1 || Known(i) is not { } meant || !meant.Name.StartsWith(Form(i) + " ", StringComparison.Ordinal)) continue;
            told ??= [.. Enumerable.Range(0, names.Length).Where(other => !(names[other].End - names[other].First == 1 && Known(other)?.Name.StartsWith(Form(other) + " ", StringComparison.Ordinal) == true)).Select(Known).OfType<CatalogEntity>()];
            if (!told.Contains(meant) && told.Where(other => other.Name.StartsWith(Form(i) + " ", StringComparison.Ordinal)).ToArray() is [var other]) links[i] = new Link(i, other.Id, 0.8f);
        }

        string Form(int name) => document.Form(names[name].First).ToString();
        CatalogEntity? Known(int name) => links[name] is { } link && catalog.Find(link.EntityId) is { Kind: EntityKind.Organization } known ? known : null;
    }

    void LinkBody(int index, Name name)
    {
        if (document.Form(name.First) is "House" or "Senate" && document.Form(name.End - 1) is "Committee" or "Subcommittee")
        {
            // committees so called are those of the Congress
            links[index] = new Link(index, "country:USA", 0.8f);
            return;
        }

        if (SeatOf(name) is { } seat)
        {
            links[index] = new Link(index, seat, 0.8f);
            return;
        }

        if (!IsBody(name) || IsOfRebels(name)) return;
        ulong key = PlaceLinker.Key(document, name);
        if ((CountryOf(index, name) ?? CountryNear(index, name)) is { } country)
        {
            _bodies[key] = country;
            links[index] = new Link(index, country, 0.8f);
        }
        else if (_bodies.TryGetValue(key, out string? before)) links[index] = new Link(index, before, 0.6f);
    }

    /// <summary>"White House Gender Policy Council": a part of the government whose seat the name begins with; null for any other.</summary>
    string? SeatOf(Name name) =>
        document.Form(name.End - 1) is "Office" or "Council" or "Group" or "Force" or "Affairs" or "Team" or "Staff"
        && _matcher.Longest(document, name.First, name.End) is { Reading: > 0 } match && match.End < name.End
        && catalog.Entities[catalog.Phrases[match.Reading].Entity] is { Kind: EntityKind.Place, Sort: "venue", GovernmentId: { } government } ? government : null;

    /// <summary>"the rebel Norwegian Liberation Army": no army of Norway's.</summary>
    bool IsOfRebels(Name name) => name.First > 0 && document.Form(name.First - 1) is "rebel" or "separatist" or "insurgent" or "guerrilla";

    bool IsBody(Name name)
    {
        for (int first = name.First; first < name.End; first++)
        {
            if (BodyWords.Value.Contains(NameKey.Of(document.Text.AsSpan(document.Tokens.Starts[first], document.Tokens.Ends[name.End - 1] - document.Tokens.Starts[first])))) return true;
            if (document.Form(first) is "Central" && first + 1 < name.End && document.Form(first + 1) is "Bank") return true;
            if (document.Form(first) is "Ministry" or "Department" or "Embassy" or "Parliament" or "Government") return true;
        }

        return false;
    }

    /// <summary>The country in the name itself, right before it, or after "of" behind it.</summary>
    string? CountryOf(int index, Name name)
    {
        for (int token = name.First; token < name.End; token++)
            if (_matcher.Longest(document, token, name.End) is { Reading: > 0 } match
                && catalog.Entities[catalog.Phrases[match.Reading].Entity] is { Kind: EntityKind.Country } inside) return inside.Id;
        Name[] names = document.Names.Names;
        if (index > 0 && name.First - names[index - 1].End <= CountryReach && Country(index - 1) is { } before
            && document.Sentences.IndexOf(names[index - 1].First) == document.Sentences.IndexOf(name.First)) return before;
        return index + 1 < names.Length && names[index + 1].First - name.End <= 2 && name.End < document.Tokens.Count && document.Form(name.End) is "of" or "in"
            ? Country(index + 1) : null;
    }

    /// <summary>"Iran says … . Foreign Ministry spokesman A": a ministry is of the country named last before it in its sentence, or that the one before opens with or names last; else of the next one in its sentence.</summary>
    string? CountryNear(int index, Name name)
    {
        if (document.Form(name.End - 1) is not "Ministry" || !BodyWords.Value.Contains(PlaceLinker.Key(document, name))) return null;
        Name[] names = document.Names.Names;
        int sentence = document.Sentences.IndexOf(name.First);
        string? told = null;
        for (int before = index - 1; before >= 0 && document.Sentences.IndexOf(names[before].First) is var at && sentence - at <= 1; before--)
        {
            if (Country(before) is not { } country) continue;
            // "Iran rejects talks with A. Foreign Ministry spokesman B": whom the sentence before opens with is whom it is about
            if (at == sentence || names[before].First == document.Sentences.Sentences[at].First) return country;
            told ??= country;
        }

        if (told is not null) return told;
        for (int behind = index + 1; behind < names.Length && document.Sentences.IndexOf(names[behind].First) == sentence; behind++)
            if (Country(behind) is { } country) return country;
        return null;
    }

    string? Country(int name) => links[name] is { } link && catalog.Find(link.EntityId) is { Kind: EntityKind.Country or EntityKind.Place } entity ? entity.CountryId : null;

    void LinkProvisional(int index, Name name)
    {
        ulong key = PlaceLinker.Key(document, name);
        if (!_acronyms.TryGetValue(key, out string? id))
        {
            string words = document.Words(name.First, name.End).ReplaceLineEndings(" ");
            string slug = Slug.Of(words);
            if (slug.Length == 0) return;
            id = "org:" + slug;
            if (BracketedAcronym(name) is { } acronym) _acronyms.TryAdd(acronym, id);
        }

        links[index] = new Link(index, id, 0.5f);
    }

    /// <summary>The acronym in brackets right behind a name of two or more words: "Arctic Council Secretariat (ACS)".</summary>
    ulong? BracketedAcronym(Name name)
    {
        if (name.End - name.First < 2 || name.End + 2 >= document.Tokens.Count || document.Form(name.End) is not "(" || document.Form(name.End + 2) is not ")") return null;
        foreach (char c in document.Form(name.End + 1))
            if (char.IsLower(c)) return null;
        return NameKey.Of(document.Form(name.End + 1));
    }

    static HashSet<ulong> ReadBodyWords()
    {
        using StreamReader reader = new(typeof(OrganizationLinker).Assembly.GetManifestResourceStream("KnowledgeGraph.Extraction.Linking.government-bodies.tsv")!);
        return [.. TsvFile.Read("Linking/government-bodies.tsv", reader).Rows.Select(row => NameKey.Of(row["word"]))];
    }
}
