using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>The names of a document: which of them a token belongs to, and whose an office is that stands with it.</summary>
sealed class OfficeNames
{
    readonly Document _document;
    readonly EntityCatalog _catalog;
    readonly Link?[] _links;
    readonly int[] _nameAt;
    readonly OfficeWords _words = OfficeWords.Shared;

    public OfficeNames(Document document, EntityCatalog catalog, Link?[] links)
    {
        _document = document;
        _catalog = catalog;
        _links = links;
        _nameAt = new int[document.Tokens.Count];
        Array.Fill(_nameAt, -1);
        Name[] names = document.Names.Names;
        for (int i = 0; i < names.Length; i++)
            for (int token = names[i].First; token < names[i].End; token++) _nameAt[token] = i;
    }

    /// <summary>The name that a token belongs to, or -1.</summary>
    public int NameAt(int token) => token < _nameAt.Length ? _nameAt[token] : -1;

    public bool IsPersonAt(int token) => NameAt(token) is >= 0 and int name && _document.Names.Names[name].Type == NameType.Person;

    /// <summary>The country or organization that the name at a token is or stands for; null for none.</summary>
    public string? Owner(int token)
    {
        if (NameAt(token) is not (>= 0 and int name) || _links[name] is not { } link || link.EntityId.StartsWith("person:", StringComparison.Ordinal)) return null;
        string? owner = _catalog.ActorOf(link.EntityId);
        return owner is null || _catalog.Knows(owner) ? owner : WholeOf(_document.Names.Names[name]) ?? owner;
    }

    /// <summary>"the ECOWAS Commission", "[Presidential Administration of Norland]", "[U.N. Harbour Relief] Coordinator": the known body or country that an unknown name says to be the whole; null for none.</summary>
    string? WholeOf(Name name)
    {
        if (_document.Form(name.End - 1) is "Commission" or "Secretariat") return Known(name.First, name.End - 1, EntityKind.Organization);
        for (int of = name.First + 1; of < name.End - 1; of++)
            if (_document.Form(of) is "of" && _words.Departments.Contains(_document.Words(of - 1, of))) return Known(of + 1, name.End, EntityKind.Country);
        // an assembly, and the "[European Union] of Sailors", is something else
        if (_words.Chambers.Contains(_document.Words(name.End - 1, name.End))) return null;
        for (int end = name.End - 1; end > name.First; end--)
            if (_document.Form(end) is not "of" && _catalog.Named(_document.Words(name.First, end)).FirstOrDefault(IsWhole) is { } whole) return whole.GovernmentId ?? whole.Id;
        return null;
    }

    /// <summary>A body of states, or the house of a government: what of it a name goes on to tell is a part of it.</summary>
    static bool IsWhole(CatalogEntity entity) => entity is { Kind: EntityKind.Organization, Sort: "igo" } or { Kind: EntityKind.Place, Sort: "venue", GovernmentId: not null };

    string? Known(int first, int end, EntityKind kind) => end > first && _catalog.Named(_document.Words(first, end)) is [var found, ..] && found.Kind == kind ? found.Id : null;

    /// <summary>The same for an office; that of a place with no government that would speak for a state is its country's: "the governor of Hawaii", "the mayor of Porto".</summary>
    public string? Owner(int token, OfficeTitle title) =>
        title.Level is "minister" or "deputy minister" && IsMedia(token) ? null : Owner(token) ?? (_words.Local.Contains(title.Level) || _words.Local.Contains(title.Title) ? Land(token, title.Level == "regional") : null);

    /// <summary>"Secretary of Foreign Affairs", which is a journal too.</summary>
    bool IsMedia(int token) => NameAt(token) is >= 0 and int name && _links[name] is { } link && _catalog.Find(link.EntityId)?.Sort is "media";

    string? Land(int token, bool town) => NameAt(token) is >= 0 and int name && _links[name] is { } link && _catalog.Find(link.EntityId) is { Kind: EntityKind.Place, CountryId: { } land } place && (town || place.Sort is "region" or "island") ? land : null;

    /// <summary>"(Norland)": whose an office is, in brackets behind it or behind who holds it, and where the bracket ends; null for anything else.</summary>
    public (string Owner, int End)? Bracketed(int token, int limit)
    {
        if (token + 2 >= limit || _document.Form(token) is not "(") return null;
        if (_document.Form(++token) is "the") token++;
        if (Owner(token) is not { } owner || !owner.StartsWith("country:", StringComparison.Ordinal)) return null;
        int end = _document.Names.Names[_nameAt[token]].End;
        return end < limit && _document.Form(end) is ")" ? (owner, end + 1) : null;
    }

    /// <summary>The sentence that holds the token.</summary>
    public Sentence SentenceOf(int token) => _document.Sentences.Sentences[_document.Sentences.IndexOf(token)];
}
