using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>The gazetteers: who and what is known by which names. Immutable, read once from the tables inside this assembly.</summary>
public sealed class EntityCatalog
{
    static readonly Lazy<EntityCatalog> Embedded = new(CatalogReader.Read);

    readonly CatalogEntity[] _entities;
    readonly Dictionary<string, int> _byId;
    readonly Dictionary<ulong, int[]> _bySurname;
    readonly ILookup<string, int> _byOffice;
    readonly Lazy<ILookup<string, int>> _bySpelling;

    internal EntityCatalog(CatalogEntity[] entities, PhraseIndex phrases, Dictionary<ulong, int[]> bySurname)
    {
        _entities = entities;
        _bySurname = bySurname;
        Phrases = phrases;
        _byId = new Dictionary<string, int>(entities.Length, StringComparer.Ordinal);
        for (int i = 0; i < entities.Length; i++) _byId.Add(entities[i].Id, i);
        _bySpelling = new Lazy<ILookup<string, int>>(ReadSpellings);
        _byOffice = entities.Index()
            .SelectMany(e => e.Item.Terms.Select(t => t.OfId).Distinct(StringComparer.Ordinal).Select(of => (Of: of, e.Index)))
            .ToLookup(x => x.Of, x => x.Index, StringComparer.Ordinal);
    }

    public static EntityCatalog Shared => Embedded.Value;

    public IReadOnlyList<CatalogEntity> Entities => _entities;

    internal PhraseIndex Phrases { get; }

    /// <summary>The entity with the id, or null.</summary>
    public CatalogEntity? Find(string id) => _byId.TryGetValue(id, out int index) ? _entities[index] : null;

    public bool Knows(string id) => _byId.ContainsKey(id);

    /// <summary>The entities that a phrase names, in the order of the tables; adjectives and demonyms of countries too.</summary>
    public IReadOnlyList<CatalogEntity> Named(ReadOnlySpan<char> phrase)
    {
        List<CatalogEntity> named = [];
        Phrases.TryGet(NameKey.Of(phrase), out int reading, out _);
        for (; reading > 0; reading = Phrases[reading].Next) named.Add(_entities[Phrases[reading].Entity]);
        return named;
    }

    /// <summary>The people with the surname (the last parts of a name, or its first in East Asia).</summary>
    public IReadOnlyList<CatalogEntity> WithSurname(ReadOnlySpan<char> surname) =>
        _bySurname.TryGetValue(NameKey.Of(surname), out int[]? people) ? [.. people.Select(p => _entities[p])] : [];

    /// <summary>The people whose last name part may be a spelling of the word: "Lukashenka" for Lukashenko.</summary>
    public IEnumerable<CatalogEntity> SpelledLike(string surname) => _bySpelling.Value[Transliteration.Key(surname)].Select(p => _entities[p]);

    /// <summary>Who held an office of the level in a country or organization on a day; none, one, or more where the tables overlap.</summary>
    public IReadOnlyList<CatalogEntity> HoldersOn(string ofId, string level, DateOnly date) =>
        [.. _byOffice[ofId].Select(i => _entities[i]).Where(person => person.Terms.Any(term => term.OfId == ofId && term.Level == level && term.Covers(date)))];

    /// <summary>The titles of all offices that somebody is known to have held in a country or organization.</summary>
    public IEnumerable<string> TitlesOf(string ofId) => _byOffice[ofId].SelectMany(i => _entities[i].Terms).Where(term => term.OfId == ofId).Select(term => term.Title);

    /// <summary>The only one who held an office of the level on a day, or null.</summary>
    public CatalogEntity? HolderOn(string ofId, string level, DateOnly date) => HoldersOn(ofId, level, date) is [var only] ? only : null;

    /// <summary>Id of the country that an entity is, lies in or is a body of; null for none and for unknown ids.</summary>
    public string? CountryOf(string id) => Find(id)?.CountryId;

    /// <summary>
    /// The actor that an entity is or stands for: a country, organization or person for itself, a capital or seat of government for its
    /// government, a government's body for its country; null for any other place. Unknown ids stand for themselves.
    /// </summary>
    public string? ActorOf(string id) => Find(id) switch
    {
        null => id,
        { Kind: EntityKind.Place } place => place.GovernmentId,
        { Kind: EntityKind.Organization, Sort: "government body", CountryId: { } country } => country,
        _ => id,
    };

    ILookup<string, int> ReadSpellings() => _entities.Index()
        .Where(e => e.Item.Kind == EntityKind.Person)
        .SelectMany(e => e.Item.Aliases.Prepend(e.Item.Name).Where(name => name.Contains(' ', StringComparison.Ordinal))
            .Select(name => Transliteration.Key(name.AsSpan(name.LastIndexOf(' ') + 1))).Distinct(StringComparer.Ordinal).Select(key => (key, e.Index)))
        .ToLookup(x => x.key, x => x.Index, StringComparer.Ordinal);

    /// <summary>What helps to tell whom "she" or "the Turkish leader" means; null for an unknown id.</summary>
    public EntityFacts? Facts(string id) => Find(id) is not { } entity ? null : new EntityFacts(
        entity.Gender switch { "m" => Gender.Masculine, "f" => Gender.Feminine, _ => Gender.Unknown },
        entity.CountryId?["country:".Length..],
        [.. entity.Terms.Select(term => term.Title.ToLowerInvariant()).Distinct(StringComparer.Ordinal)]);

    /// <summary>The node of an entity as the ontology describes it, or null for an unknown id.</summary>
    public NodeRecord? Node(string id)
    {
        if (Find(id) is not { } entity) return null;
        IEnumerable<(string, object?)> named = [("name", entity.Name), ("aliases", entity.Aliases.Count > 0 ? entity.Aliases.ToArray() : null)];
        return entity.Kind switch
        {
            EntityKind.Country => new NodeRecord(id, ["Entity", "Country"], Properties.Of(
                named.Concat([("iso3", id["country:".Length..]), ("iso2", entity.Iso2), ("kind", entity.Sort == "former state" ? "state" : entity.Sort)]))),
            EntityKind.Organization => new NodeRecord(id, ["Entity", "Organization"], Properties.Of(
                named.Concat([("acronym", entity.Acronym), ("kind", entity.Sort)]))),
            EntityKind.Place => new NodeRecord(id, ["Entity", "Place"], Properties.Of(named.Append(("placeType", entity.Sort)))),
            _ => new NodeRecord(id, entity.IsLeader ? ["Entity", "Person", "Leader"] : ["Entity", "Person"], Properties.Of(named.Append(("provisional", false)))),
        };
    }
}
