using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>What the gazetteers know of the ids of a document, and the office-holders and groups that the document leaves unnamed.</summary>
public sealed class ActorGazetteer(EntityCatalog catalog)
{
    readonly Dictionary<string, (string Title, string OwnerId)> _officeHolders = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);

    public static ActorKind KindOf(string id) =>
        id.Contains('@', StringComparison.Ordinal) ? ActorKind.OfficeHolder
        : id.StartsWith("country:", StringComparison.Ordinal) ? ActorKind.Country
        : id.StartsWith("org:", StringComparison.Ordinal) ? ActorKind.Organization : ActorKind.Person;

    /// <summary>
    /// The actor that an entity is or stands for: a capital or seat of government for its country, a government's body for its country;
    /// null for a place that stands for none.
    /// </summary>
    public string? ActorOf(string entity) =>
        catalog.ActorOf(entity) is { } actor && !actor.StartsWith("place:", StringComparison.Ordinal) ? actor : null;

    /// <summary>ISO 3166-1 alpha-3 of the country that a country or place is or lies in, or null.</summary>
    public string? CountryOf(string entity) =>
        entity.StartsWith("country:", StringComparison.Ordinal) ? entity["country:".Length..]
        : entity.StartsWith("place:", StringComparison.Ordinal) ? catalog.CountryOf(entity)?["country:".Length..] : null;

    /// <summary>Did the person at some time hold the office; "leader" is any head of state or government.</summary>
    public bool HeldOffice(string personId, string title, string ofId) =>
        catalog.Find(personId)?.Terms.Any(term => term.OfId == ofId
            && (string.Equals(term.Title, title, StringComparison.OrdinalIgnoreCase)
                || title is "leader" or "counterpart" && term.Level is "head of state" or "head of government" or "leader")) == true;

    /// <summary>May a country have an office? One whose leaders are known, and of whom none was its "prime minister", has no such office.</summary>
    public bool MayHave(string title, string countryId) =>
        title is not ("prime minister" or "premier" or "chancellor" or "king" or "queen" or "emir") || KindOf(countryId) != ActorKind.Country || !catalog.TitlesOf(countryId).Any() || catalog.TitlesOf(countryId).Contains(title, StringComparer.OrdinalIgnoreCase);

    /// <summary>Did the person hold an office on the day, where "secretary" is any secretary of something? Null for who is not known to have held it ever.</summary>
    public bool? Holds(string personId, string title, string ofId, DateOnly day)
    {
        OfficeTerm[] terms = [.. catalog.Find(personId)?.Terms.Where(term => term.OfId == ofId
            && (string.Equals(term.Title, title, StringComparison.OrdinalIgnoreCase) || title == "secretary" && (term.Title.StartsWith("Secretary of ", StringComparison.Ordinal) || term.Title is "Defense Secretary"))) ?? []];
        return terms.Length == 0 ? null : Array.Exists(terms, term => term.Covers(day));
    }

    /// <summary>The one department of a country that a person is known to have been the minister of; null for none and for several.</summary>
    public string? DepartmentOf(string personId, string ofId) =>
        catalog.Find(personId)?.Terms.Where(term => term.OfId == ofId && term.Level is "foreign minister" or "defence minister").Select(term => term.Level.Replace("defence", "defense", StringComparison.Ordinal)).Distinct().ToArray() is [var only] ? only : null;

    /// <summary>May the person hold an office of a country or body: who is known for those of others does not.</summary>
    public bool MayActFor(string personId, string ofId) => catalog.Find(personId) is not { Terms.Count: > 0 } known || known.Terms.Any(term => term.OfId == ofId);

    /// <summary>The one country that a person, or everybody known by the surname who led one, has led; null without or for several.</summary>
    public string? CountryLedBy(string personId, string name)
    {
        string[] countries = [.. (catalog.Find(personId) is { } known ? [known] : catalog.WithSurname(name)).SelectMany(person => person.Terms)
            .Where(term => term.Level is "head of state" or "head of government").Select(term => term.OfId).Distinct()];
        return countries is [var only] ? only : null;
    }

    /// <summary>The id of the one country that a word names or is the adjective of; null for none.</summary>
    public string? CountryNamed(string word) => catalog.Named(word).Where(one => one.Kind == EntityKind.Country).ToArray() is [var only] ? only.Id : null;

    /// <summary>The id of the one country or organization that a word names; null for none.</summary>
    public string? ActorNamed(string word) =>
        catalog.Named(word).Where(one => one.Kind is EntityKind.Country or EntityKind.Organization).ToArray() is [var only] ? only.Id : null;

    /// <summary>Is it a city of the gazetteers?</summary>
    public bool IsCity(string entity) => catalog.Find(entity)?.Sort is "city" or "capital" or "town";

    /// <summary>Is it an island of the gazetteers?</summary>
    public bool IsIsland(string entity) => catalog.Find(entity)?.Sort is "island";

    /// <summary>Is it a city, an island or a house of the gazetteers, and no region?</summary>
    public bool IsSite(string entity) => IsCity(entity) || IsIsland(entity) || catalog.Find(entity)?.Sort is "venue";

    /// <summary>The city or island that a name begins with: "Munich Security Conference"; null for none.</summary>
    public string? CityBefore(string name)
    {
        const int longest = 3;
        string[] words = name.Split(' ');
        for (int count = Math.Min(longest, words.Length - 1); count > 0; count--)
            if (catalog.Named(string.Join(' ', words[..count])).FirstOrDefault(entity => IsCity(entity.Id) || IsIsland(entity.Id)) is { } city) return city.Id;
        return null;
    }

    /// <summary>The usual name of a country or organization; null when it is not in the gazetteers.</summary>
    public string? NameOf(string id) => catalog.Find(id)?.Name;

    /// <summary>The one country whose party or body an organization is, or of which a person is known to have held office; null for none, also for a country.</summary>
    public string? CountryOfActor(string id) => KindOf(id) switch
    {
        ActorKind.Organization => catalog.CountryOf(id),
        ActorKind.Person => catalog.Find(id)?.Terms.Select(term => term.OfId).Distinct().ToArray() is [var only] && KindOf(only) == ActorKind.Country ? only : null,
        _ => null,
    };

    /// <summary>Is a person known to have headed a part of the country?</summary>
    public bool LeadsPartOf(string personId, string countryId) => catalog.Find(personId)?.Terms.Any(term => term.OfId == countryId && term.Level == "regional") == true;

    /// <summary>Is a person known to have held an office?</summary>
    public bool IsOfOffice(string personId) => catalog.Find(personId)?.Terms.Count > 0;

    /// <summary>A news agency, a newspaper, a broadcaster: it tells of the stands of others.</summary>
    public bool IsMedium(string id) => catalog.Find(id)?.Sort == "media";

    public bool Knows(string id) => catalog.Knows(id);

    /// <summary>Is it a movement or an armed group, and no government?</summary>
    public bool IsMovement(string id) => catalog.Find(id) is { Sort: "movement" } movement && !movement.Name.Contains("Government", StringComparison.Ordinal);

    /// <summary>Is it a political party?</summary>
    public bool IsParty(string id) => catalog.Find(id)?.Sort == "party";

    /// <summary>The adjective of a country: "Norwegian"; null for none.</summary>
    public string? AdjectiveOf(string countryId) => catalog.Find(countryId)?.Adjective;

    /// <summary>Keeps what a group is called that the document does not name.</summary>
    public void NameGroup(string id, string name) => _groups[id] = name;

    /// <summary>What a group is called that the document does not name; null for any other actor.</summary>
    public string? GroupName(string id) => _groups.GetValueOrDefault(id);

    public void NameOfficeHolder(string id, string title, string ownerId) => _officeHolders[id] = (title, ownerId);

    /// <summary>Is it a code that only this project gives? Everybody knows XKX.</summary>
    public static bool IsOwnCode(string iso3) => iso3[0] == 'X' && iso3 != "XKX";

    public (string Title, string OwnerId) OfficeHolder(string id) => _officeHolders[id];
}
