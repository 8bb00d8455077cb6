using System.Globalization;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Projection;

namespace KnowledgeGraph.Hosting.LanguageModels;

/// <summary>Checks a language model's answer against the article, entry by entry, and turns what holds into claims.</summary>
sealed class AnswerReader(Article article, EntityCatalog catalog)
{
    const string Rule = "language-model";

    static readonly string[] MemberStatuses = ["member", "founding", "observer", "dialogue partner", "candidate", "applicant", "joining", "former", "suspended", "associate"];
    static readonly string[] OfficeStatuses = ["current", "former", "elect"];

    readonly SortedDictionary<string, Actor> _actors = new(StringComparer.Ordinal);

    /// <summary>Entries thrown away: no quote in the text, or not in the words that were asked for.</summary>
    public int Dropped { get; private set; }

    public Core.Claims.Extraction Read(GuideAnswer answer)
    {
        List<Claim> claims = [];
        List<DocumentEvent> events = [];
        List<PersonMention> people = [];
        foreach (GuidePerson person in answer.People) Keep(people, Person(person));
        claims.AddRange(people.Select(p => p.Office).OfType<OfficeClaim>());
        foreach (GuideMeeting meeting in answer.Meetings)
            if (Meeting(meeting, events.Count) is var (told, claim))
            {
                events.Add(told);
                claims.Add(claim);
            }
            else Dropped++;
        foreach (GuideMembership membership in answer.Memberships) Keep(claims, Membership(membership));
        foreach (GuideStance stance in answer.Stances) Keep(claims, Stance(stance));
        return new Core.Claims.Extraction
        {
            Article = article,
            Actors = [.. _actors.Values],
            People = people,
            Events = events,
            Claims = [.. claims.OrderBy(c => c.Evidence.Span.Start).ThenBy(c => c.Evidence.Span.End)],
        };
    }

    void Keep<T>(List<T> kept, T? entry) where T : class
    {
        if (entry is null) Dropped++;
        else kept.Add(entry);
    }

    PersonMention? Person(GuidePerson person)
    {
        if (string.IsNullOrWhiteSpace(person.Name) || !article.Text.Contains(person.Name.Split(' ')[^1], StringComparison.Ordinal)) return null;
        string id = ActorId(person.Name);
        if (Evidence(person.Quote) is not { } evidence || string.IsNullOrWhiteSpace(person.Of) || string.IsNullOrWhiteSpace(person.Office) || !OfficeStatuses.Contains(person.Status))
            return new PersonMention(id, null);
        return new PersonMention(id, new OfficeClaim { Evidence = evidence, Rule = Rule, PersonId = id, Title = person.Office, OfId = ActorId(person.Of), Status = person.Status! });
    }

    (DocumentEvent Told, EventClaim Claim)? Meeting(GuideMeeting meeting, int number)
    {
        if (Evidence(meeting.Quote) is not { } evidence || meeting.Participants is not { Count: > 0 } who
            || !Enum.TryParse(meeting.Kind, ignoreCase: true, out EventKind kind) || !Enum.TryParse(meeting.Status, ignoreCase: true, out EventStatus status))
            return null;
        string key = "llm" + number.ToString("D3", CultureInfo.InvariantCulture);
        DocumentEvent told = new()
        {
            Key = key,
            Kind = kind,
            Status = status,
            Participants = [.. who.Where(w => !string.IsNullOrWhiteSpace(w)).Select(w => new Participant(ActorId(w))).DistinctBy(p => p.ActorId)],
            Date = Date(meeting),
            Place = meeting.Place,
            CountryIso3 = meeting.Country is { } iso3 && catalog.Knows("country:" + iso3) ? iso3 : null,
            Occasion = meeting.Occasion,
        };
        return (told, new EventClaim { Evidence = evidence, Rule = Rule, EventKey = key, Status = status });
    }

    /// <summary>A date stands only with words of the text, or as the publication date; the model may not bring one of its own.</summary>
    EventDate Date(GuideMeeting meeting)
    {
        bool quoted = meeting.DatePhrase is { Length: > 0 } phrase && article.Text.Contains(phrase, StringComparison.Ordinal);
        bool known = Edtf.TryParse(meeting.Date, out _);
        return (quoted, known) switch
        {
            (true, true) => new EventDate(meeting.Date, meeting.DatePhrase, article.Published is null ? DateBasis.Explicit : DateBasis.Resolved),
            (true, false) => new EventDate(null, meeting.DatePhrase, DateBasis.Unknown),
            (false, true) when meeting.Date == article.Published?.ToString("yyyy-MM-dd") => new EventDate(meeting.Date, null, DateBasis.Publication),
            _ => EventDate.Unknown,
        };
    }

    MembershipClaim? Membership(GuideMembership membership) =>
        Evidence(membership.Quote) is { } evidence && !string.IsNullOrWhiteSpace(membership.Member) && !string.IsNullOrWhiteSpace(membership.Organization)
            && MemberStatuses.Contains(membership.Status)
            ? new MembershipClaim { Evidence = evidence, Rule = Rule, MemberId = ActorId(membership.Member), OrganizationId = ActorId(membership.Organization), Status = membership.Status! }
            : null;

    StanceClaim? Stance(GuideStance stance) =>
        Evidence(stance.Quote) is { } evidence && !string.IsNullOrWhiteSpace(stance.From) && !string.IsNullOrWhiteSpace(stance.To)
            && Enum.TryParse(stance.Stance, ignoreCase: true, out Stance value)
            ? new StanceClaim { Evidence = evidence, Rule = Rule, FromId = ActorId(stance.From), ToId = ActorId(stance.To), Stance = value, Topic = stance.Topic }
            : null;

    Evidence? Evidence(string? quote)
    {
        int at = string.IsNullOrWhiteSpace(quote) ? -1 : article.Text.IndexOf(quote, StringComparison.Ordinal);
        return at < 0 ? null : Core.Claims.Evidence.Of(article, new TextSpan(at, at + quote!.Length));
    }

    /// <summary>The id of an actor as the guide writes him: a code, "leader of KGZ", or a name.</summary>
    string ActorId(string name)
    {
        Actor actor = Actor(name.Trim());
        _actors.TryAdd(actor.Id, actor);
        return actor.Id;
    }

    Actor Actor(string name)
    {
        if (name.Length == 3 && name.All(char.IsAsciiLetterUpper) && catalog.Find("country:" + name) is { } country)
            return new Actor { Id = country.Id, Kind = ActorKind.Country, Name = country.Name, Iso3 = name };
        int of = name.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0 && name[..of].All(c => char.IsAsciiLetterLower(c) || c is ' ' or '-'))
            return new Actor { Id = $"person:{Slug.Of(name)}@{DocumentIdentity.Of(article.Text)[4..]}", Kind = ActorKind.OfficeHolder, Name = name, Provisional = true };
        if (catalog.Named(name).Where(e => !e.Id.StartsWith("place:", StringComparison.Ordinal)).ToList() is [var known])
            return new Actor { Id = known.Id, Kind = KindOf(known.Id), Name = name };
        bool person = !article.Text.Contains("the " + name, StringComparison.OrdinalIgnoreCase) && name.Contains(' ');
        return new Actor { Id = (person ? "person:" : "org:") + Slug.Of(name), Kind = person ? ActorKind.Person : ActorKind.Organization, Name = name, Provisional = true };
    }

    static ActorKind KindOf(string id) => id[..id.IndexOf(':', StringComparison.Ordinal)] switch
    {
        "country" => ActorKind.Country,
        "org" => ActorKind.Organization,
        _ => ActorKind.Person,
    };
}
