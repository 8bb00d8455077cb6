using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Extraction.Offices;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Who speaks and acts for whom in one article: a person for the country or body of his office.</summary>
public sealed class Representation
{
    /// <summary>How sure it is whose an office is, where its own words tell.</summary>
    const double Told = 0.8;

    /// <summary>… and where who holds it, or who publishes the text, tells.</summary>
    const double Owned = 0.6;

    readonly Dictionary<string, List<string>> _bodies = new(StringComparer.Ordinal);
    readonly ActorGazetteer _gazetteer;
    readonly List<OfficeClaim> _offices = [];

    readonly IReadOnlyList<PersonMention> _people;

    /// <summary>What makes of a title that of somebody below.</summary>
    static readonly HashSet<string> Subordinate = new(StringComparer.Ordinal) { "assistant", "deputy", "vice", "under", "press", "associate", "private", "permanent", "parliamentary" };

    /// <param name="people">The people of the article with the offices that it gives them.</param>
    /// <param name="titled">Whom its title names with an office of which country or body, where the text itself need not.</param>
    public Representation(IReadOnlyList<PersonMention> people, ActorGazetteer gazetteer, IEnumerable<(string PersonId, string OfId)>? titled = null)
    {
        _gazetteer = gazetteer;
        _people = people;
        foreach (OfficeClaim office in people.Select(person => person.Office).OfType<OfficeClaim>())
        {
            if (office.Status == "former") continue;
            _offices.Add(office);
            if (!_bodies.TryGetValue(office.PersonId, out List<string>? list)) _bodies[office.PersonId] = list = [];
            if (!list.Contains(office.OfId)) list.Add(office.OfId);
        }

        foreach ((string person, string of) in titled ?? []) _bodies.TryAdd(person, [of]);
    }

    /// <summary>The country or organization that an actor acts for; null for a person without an office in the article.</summary>
    public string? BodyOf(string id) => ActorGazetteer.KindOf(id) switch
    {
        ActorKind.OfficeHolder => _gazetteer.OfficeHolder(id).OwnerId,
        ActorKind.Person => _bodies.TryGetValue(id, out List<string>? list) ? list[0] : null,
        _ => id,
    };

    /// <summary>Is a person nothing but a lawmaker or a candidate, who does not speak for the government of his country?</summary>
    public bool SpeaksForHimself(string personId)
    {
        OfficeClaim[] held = [.. _offices.Where(office => office.PersonId == personId)];
        return held.Length > 0 && Array.TrueForAll(held, office => office.Level == "candidate" || office.Level == "legislator" && !office.Title.Contains("Speaker", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The country that an actor is or acts for, whatever else he holds an office of; null for none.</summary>
    public string? CountryOf(string id) =>
        ActorGazetteer.KindOf(id) == ActorKind.Person
            ? _bodies.GetValueOrDefault(id)?.Find(body => ActorGazetteer.KindOf(body) == ActorKind.Country)
            : BodyOf(id) is { } body && ActorGazetteer.KindOf(body) == ActorKind.Country ? body : null;

    /// <summary>Is an actor of a country by the article's own words or its title, and not only by what stands nearby?</summary>
    public bool IsOf(string id, string countryId) => IsOf(id, countryId, Told) || CountryOf(id) == countryId && !_offices.Exists(office => office.PersonId == id);

    /// <summary>… or by what is known of him?</summary>
    public bool IsKnownOf(string id, string countryId) => IsOf(id, countryId, Told) || CountryOf(id) == countryId && _gazetteer.CountryOfActor(id) == countryId;

    bool IsOf(string id, string countryId, double confidence) => CountryOf(id) == countryId
        && (ActorGazetteer.KindOf(id) != ActorKind.Person || _offices.Exists(office => office.PersonId == id && office.OfId == countryId && office.Confidence >= confidence));

    /// <summary>
    /// The one person whom the article names in an office of the country or body: "the Pakistani leader" where it names one leader of
    /// Pakistan; "the Prime Minister", of whatever, where it names one; null for none and for several.
    /// </summary>
    public string? Holder(string title, string? ofId)
    {
        string? holder = null;
        foreach (OfficeClaim office in _offices)
        {
            if (ofId is not null && office.OfId != ofId || !Fits(title, office)) continue;
            if (holder is not null && holder != office.PersonId) return null;
            holder = office.PersonId;
        }

        return holder ?? (ofId is null ? null : FormerOrFuture(title, ofId));
    }

    /// <summary>All whom the article names in an office of the country or body.</summary>
    public IEnumerable<string> Holders(string title, string ofId) =>
        _offices.Where(office => office.OfId == ofId && Fits(title, office)).Select(office => office.PersonId).Distinct(StringComparer.Ordinal);

    /// <summary>Those of the article who are known to have held an office on the day; else whom it names in that office, and who are not known to have held it at other times only.</summary>
    public string[] HoldersOn(DateOnly day, string title, string ofId)
    {
        string[] known = [.. _people.Select(person => person.PersonId).Where(person => _gazetteer.Holds(person, title, ofId, day) == true).Distinct(StringComparer.Ordinal)];
        return known.Length > 0 ? known : [.. Holders(title, ofId).Where(holder => _gazetteer.Holds(holder, title, ofId, day) is null)];
    }

    /// <summary>The one country or body of all whom the article names by a title and nothing more: "Secretary A, Secretary B"; null for several.</summary>
    public string? OwnerOfTitle(string title) =>
        _offices.Where(office => string.Equals(office.Title, title, StringComparison.OrdinalIgnoreCase)).Select(office => office.OfId).Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;

    /// <summary>All whom the article names as heading a country's state or government.</summary>
    public List<string> Leaders(string countryId) =>
        [.. _offices.Where(office => office.OfId == countryId && office.Level is "head of state" or "head of government").Select(office => office.PersonId).Distinct(StringComparer.Ordinal)];

    /// <summary>Does the article tell of a person only that he leads a state or a government?</summary>
    public bool IsLeader(string personId) => _offices.Exists(office => office.PersonId == personId) && _offices.TrueForAll(office => office.PersonId != personId || office.Level is "head of state" or "head of government");

    /// <summary>The one person of the article who, as the gazetteers know, held the office at some time, when the article gives him none.</summary>
    string? FormerOrFuture(string title, string ofId)
    {
        string? holder = null;
        foreach (PersonMention person in _people)
        {
            if (person.Office is not null || !_gazetteer.HeldOffice(person.PersonId, title, ofId)) continue;
            if (holder is not null) return null;
            holder = person.PersonId;
        }

        return holder;
    }

    /// <summary>The title of an office-holder who is not named.</summary>
    public string TitleOf(string id) => _gazetteer.OfficeHolder(id).Title;

    /// <summary>The department that a person is the minister of, as one would call a colleague elsewhere: "foreign minister" for a secretary of state, and the title of a security adviser; null for anybody else.</summary>
    public string? DepartmentOf(string personId)
    {
        foreach (OfficeClaim office in _offices)
        {
            if (office.PersonId != personId) continue;
            string title = office.Title.ToLowerInvariant();
            if (title is "foreign minister" or "foreign secretary" or "secretary of state" or "minister of foreign affairs" or "minister for foreign affairs" or "external affairs minister") return "foreign minister";
            if (title is "defense minister" or "defence minister" or "defense secretary" or "defence secretary" or "secretary of defense" or "minister of defense" or "minister of defence") return "defense minister";
            // "Secretary Duarte"
            if (title is "secretary" or "minister" && _gazetteer.DepartmentOf(personId, office.OfId) is { } department) return department;
            if (office.Level == "security adviser") return title;
        }

        return null;
    }

    /// <summary>May "the defense secretary" be he whom the article calls "Secretary"?</summary>
    public bool IsCalled(string personId, string title) => _offices.Exists(office => office.PersonId == personId && (Fits(title, office) || office.Title is "official" || title.EndsWith(" " + office.Title, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Does the article name the person in an office of whatever country?</summary>
    public bool Holds(string personId, string title) => _offices.Exists(office => office.PersonId == personId && Fits(title, office));

    /// <summary>Does the person speak for others by office: "spokesman", "press secretary"?</summary>
    public bool IsSpokesman(string personId) => _offices.Exists(office => office.PersonId == personId
        && (office.Title.Contains("spokes", StringComparison.OrdinalIgnoreCase) || office.Title.Contains("press secretary", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Is the person sent to others, by whom his office may be named: "Special Representative for Norway"?</summary>
    public bool IsEnvoy(string personId) => _offices.Exists(office => office.PersonId == personId && office.Title.Split(' ')[^1].ToLowerInvariant() is "representative" or "envoy" or "ambassador");

    /// <summary>Has the person been sent to deal with a country, which he then does not speak for: "Special Representative for Norland"?</summary>
    public bool IsSpecialEnvoy(string personId) => _offices.Exists(office => office.PersonId == personId
        && office.Title.StartsWith("special", StringComparison.OrdinalIgnoreCase) && (office.Title.EndsWith("representative", StringComparison.OrdinalIgnoreCase) || office.Title.EndsWith("envoy", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Does the article tell of nothing but what a person was once?</summary>
    public bool IsFormer(string personId) => !_bodies.ContainsKey(personId) && _people.Any(person => person.PersonId == personId && person.Office is { Status: "former" });

    /// <summary>Does the article give a person an office of whatever time, or do the gazetteers?</summary>
    public bool IsOfOffice(string personId) => _people.Any(person => person.PersonId == personId && person.Office is not null) || _gazetteer.IsOfOffice(personId);

    /// <summary>
    /// The country in whose executive or legislature a person holds an office, and none elsewhere; null for who leads a party, a part of the
    /// country or its army, is only chosen yet, or may by his words belong elsewhere.
    /// </summary>
    public string? GovernmentOf(string personId)
    {
        if (CountryOf(personId) is not { } country || _gazetteer.LeadsPartOf(personId, country) || !IsOf(personId, country, Owned) && !IsKnownOf(personId, country)) return null;
        foreach (OfficeClaim office in _offices)
            if (office.PersonId == personId && (office.OfId != country || office.Status != "current" || office.Level is null || !OfficeWords.Shared.GovernmentLevels.Contains(office.Level))) return null;
        return country;
    }

    /// <summary>Is each of two persons said to head one state, or one government? Then one of them heads a part of it, or another.</summary>
    public bool AreRivalHeads(string first, string second) =>
        _offices.Exists(office => office.PersonId == first && office.Level is "head of state" or "head of government" && _offices.Exists(other => other.PersonId == second && other.Level == office.Level));

    /// <summary>May a person of whom the article tells no office hold one of a body?</summary>
    public bool MayActFor(string personId, string ofId) => _gazetteer.MayActFor(personId, ofId);

    /// <summary>Has the person an office in the article, and none with the title?</summary>
    public bool Contradicts(string personId, string title) =>
        _offices.Exists(office => office.PersonId == personId) && !_offices.Exists(office => office.PersonId == personId && Fits(title, office));

    static bool Fits(string title, OfficeClaim office) =>
        title == "premier" ? office.Level == "head of government" || string.Equals(title, office.Title, StringComparison.OrdinalIgnoreCase)
        : title is "leader" or "head" or "strongman" or "ruler" or "monarch" or "sovereign" or "counterpart" ? office.Level is "head of state" or "head of government" or "leader" or "chief of organization" || office.Level == "party leader" && ActorGazetteer.KindOf(office.OfId) == ActorKind.Organization
        : office.Level == "chief of organization" && title is "chief" or "boss"
        || title.EndsWith("secretary", StringComparison.Ordinal) && Unqualified(office.Title) is var held && (held.StartsWith(title + " of", StringComparison.OrdinalIgnoreCase) || held.StartsWith(title + " for", StringComparison.OrdinalIgnoreCase))
        || IsTitled(title, office.Title);

    /// <summary>"Acting Principal Deputy Assistant Secretary" is spoken of as Deputy Assistant Secretary, too.</summary>
    static string Unqualified(string title)
    {
        string[] words = title.Split(' ');
        return string.Join(' ', words.SkipWhile(word => Qualifiers.Contains(word)));
    }

    static readonly HashSet<string> Qualifiers = new(StringComparer.OrdinalIgnoreCase) { "acting", "interim", "principal", "senior" };

    /// <summary>"the Secretary" may be a defense secretary, and no deputy's or spokesman's title: "Assistant Secretary", "Vice President".</summary>
    static bool IsTitled(string title, string held) =>
        string.Equals(title, held, StringComparison.OrdinalIgnoreCase)
        || held.EndsWith(" " + title, StringComparison.OrdinalIgnoreCase) && !title.Contains(' ', StringComparison.Ordinal) && !Subordinate.Contains(held[..^(title.Length + 1)].Split(' ')[^1].ToLowerInvariant());

    /// <summary>Can both stand for one participant? The same actor, or one of them the other's country without a person named.</summary>
    public bool Same(ActorReference first, ActorReference second)
    {
        if (first.Id == second.Id) return true;
        if (first.IsPerson && second.IsPerson) return false;
        return BodyOf(first.Id) is { } body && body == BodyOf(second.Id);
    }

    /// <summary>Does the first say more exactly who it is: a person before an office, an office before a country?</summary>
    public static bool IsNearer(ActorReference first, ActorReference second) => Rank(first.Kind) < Rank(second.Kind);

    static int Rank(ActorKind kind) => kind switch
    {
        ActorKind.Person => 0,
        ActorKind.OfficeHolder => 1,
        _ => 2,
    };
}
