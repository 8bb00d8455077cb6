using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Projection;

namespace KnowledgeGraph.Tests.Extraction.Projection;

/// <summary>A document as a test tells it: each sentence is the quote of what it says.</summary>
sealed class Story
{
    readonly List<(string Sentence, Func<Evidence, string, Claim> Claim)> _claims = [];
    readonly List<DocumentEvent> _events = [];
    readonly Dictionary<string, Actor> _actors = [];
    readonly List<PossibleIdentity> _identities = [];
    readonly string? _published;
    readonly string _name;

    public Story(string name, string? published)
    {
        _name = name;
        _published = published;
    }

    /// <summary>The gazetteer of the tests: two countries, one organization and a place.</summary>
    public static EntityNodes Entities { get; } = new(
        id => id switch
        {
            "country:PRT" or "country:NLD" => new NodeRecord(id, ["Entity", "Country"], Properties.Of(
                ("name", id == "country:PRT" ? "Portugal" : "Netherlands"), ("iso3", id[8..]), ("kind", "state"))),
            "org:un" => new NodeRecord(id, ["Entity", "Organization"], Properties.Of(("name", "United Nations"), ("kind", "igo"), ("acronym", "UN"))),
            "place:porto-prt" => new NodeRecord(id, ["Entity", "Place"], Properties.Of(("name", "Porto"), ("placeType", "city"))),
            "person:ana-duarte" => new NodeRecord(id, ["Entity", "Leader", "Person"], Properties.Of(("name", "Ana Duarte"), ("provisional", false))),
            _ => null,
        },
        id => id == "place:porto-prt" ? "country:PRT" : null);

    public Story Meeting(string who, EventStatus status = EventStatus.Held, string? date = null, EventKind kind = EventKind.Meeting, string? occasion = null,
        string? placeId = null, string? country = null, EventStatus? final = null)
    {
        string key = $"e{_events.Count}";
        _events.Add(new DocumentEvent
        {
            Key = key,
            Kind = kind,
            Status = final ?? status,
            Participants = [.. who.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(w => new Participant(Actor(w)))],
            Date = new EventDate(date, date is null ? null : "then", date is null ? DateBasis.Unknown : DateBasis.Resolved),
            Occasion = occasion,
            PlaceId = placeId,
            CountryIso3 = country,
        });
        _claims.Add(($"{who} {status} {kind} {date} {occasion}.", (evidence, rule) => new EventClaim { Evidence = evidence, Rule = rule, EventKey = key, Status = status }));
        return this;
    }

    public Story Stance(string from, string to, Stance stance, string? topic = null, string? saidBy = null)
    {
        string a = Actor(from), b = Actor(to);
        string[] speakers = saidBy is null ? [] : [Actor(saidBy)];
        _claims.Add(($"{from} {stance} {to} {topic}.", (evidence, rule) => new StanceClaim { Evidence = evidence, Rule = rule, FromId = a, ToId = b, Stance = stance, Topic = topic, SaidBy = speakers }));
        return this;
    }

    public Story Member(string who, string of, string status)
    {
        string a = Actor(who), b = Actor(of);
        _claims.Add(($"{who} is {status} of {of}.", (evidence, rule) => new MembershipClaim { Evidence = evidence, Rule = rule, MemberId = a, OrganizationId = b, Status = status }));
        return this;
    }

    public Story Office(string who, string of, string title, string status = "current")
    {
        string a = Actor(who), b = Actor(of);
        _claims.Add(($"{who} is {status} {title} of {of}.", (evidence, rule) => new OfficeClaim { Evidence = evidence, Rule = rule, PersonId = a, OfId = b, Title = title, Status = status }));
        return this;
    }

    public Story MayBe(string holder, string other)
    {
        _identities.Add(new PossibleIdentity(Actor(holder), other, other, "holds the office", 0.5));
        return this;
    }

    public KnowledgeGraph.Core.Claims.Extraction Tell()
    {
        string text = _name + "\n" + string.Join('\n', _claims.Select(c => c.Sentence));
        Article article = new() { Id = _name, Text = text, Title = _name, Source = "test", Published = _published is null ? null : DateOnly.Parse(_published), PublishedBasis = "metadata" };
        int at = 0;
        List<Claim> claims = [];
        foreach ((string sentence, Func<Evidence, string, Claim> claim) in _claims)
        {
            at = text.IndexOf(sentence, at, StringComparison.Ordinal);
            claims.Add(claim(Evidence.Of(article, new TextSpan(at, at + sentence.Length)), "test"));
            at += sentence.Length;
        }

        return new KnowledgeGraph.Core.Claims.Extraction
        {
            Article = article,
            Actors = [.. _actors.Values.OrderBy(a => a.Id, StringComparer.Ordinal)],
            People = [],
            Events = _events,
            Claims = claims,
            Identities = _identities,
        };
    }

    string Actor(string name)
    {
        Actor actor = name switch
        {
            "Portugal" => new Actor { Id = "country:PRT", Kind = ActorKind.Country, Name = "Portugal", Iso3 = "PRT" },
            "Netherlands" => new Actor { Id = "country:NLD", Kind = ActorKind.Country, Name = "Netherlands", Iso3 = "NLD" },
            "UN" => new Actor { Id = "org:un", Kind = ActorKind.Organization, Name = "United Nations" },
            "Ana Duarte" => new Actor { Id = "person:ana-duarte", Kind = ActorKind.Person, Name = name, IsLeader = true },
            _ when name.StartsWith("leader of", StringComparison.Ordinal) =>
                new Actor { Id = $"person:{Slug.Of(name)}@{_name}", Kind = ActorKind.OfficeHolder, Name = name, Provisional = true },
            _ => new Actor { Id = "person:" + Slug.Of(name), Kind = ActorKind.Person, Name = name, Provisional = true },
        };
        _actors[actor.Id] = actor;
        return actor.Id;
    }
}
