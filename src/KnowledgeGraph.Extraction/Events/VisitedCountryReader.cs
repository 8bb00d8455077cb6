using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads which country is visited where the journey's own words name none: "the country", or that of who acts while the visitor is there.</summary>
sealed class VisitedCountryReader(DependencyTree tree, ActorReader actors, PlaceNames placeNames)
{
    /// <summary>Who has one of these offices lives abroad, or speaks from home of what is abroad.</summary>
    static readonly string[] Residents = ["ambassador", "consul", "commander", "general", "spokesman", "spokeswoman", "chargé d'affaires"];

    static readonly string[] Envoys = ["ambassador", "consul", "consul general", "chargé d'affaires"];

    /// <summary>"during a visit to the country", "toured the east African nation": the country named last before, in the same sentence or the one before it; null where the visitors may be at home there.</summary>
    public EventPlace? Spoken(int token, IReadOnlyList<ActorReference> visitors)
    {
        if (tree.Lemma(token) is not ("country" or "nation") || tree.Xpos[token] != "NN" || tree.Child(token, Relation.NmodPoss) >= 0 || tree.Child(token, Relation.Det) is not (>= 0 and int the) || tree.Lemma(the) is not ("the" or "this")) return null;
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        int first = sentences[Math.Max(0, tree.Document.Sentences.IndexOf(token) - 1)].First;
        for (int name = token - 1; name >= first; name--)
            if (actors.Names.Is(name, NameType.Place) && !visitors.Any(visitor => tree.IsBelow(name, visitor.Head)) && placeNames.Of(name) is { CountryIso3: { } iso }) return visitors.All(visitor => IsForeign(visitor, iso)) ? Country(iso) : null;
        return null;
    }

    /// <summary>"Norland freed them during a visit by A": the one country of those who act then, unless it is the visitor's own.</summary>
    public EventPlace? Hosting(IReadOnlyList<ActorReference> hosts, IReadOnlyList<ActorReference> visitors)
    {
        string[] countries = [.. hosts.Select(host => actors.Representation.CountryOf(host.Id)).OfType<string>().Distinct(StringComparer.Ordinal)];
        // "Norland and Sudland made peace during a visit by Norland's president"
        if (countries.Length == 2) countries = [.. countries.Where(country => visitors.All(visitor => actors.Representation.CountryOf(visitor.Id) != country))];
        return countries is [var host] && visitors.All(visitor => actors.Representation.CountryOf(visitor.Id) != host && actors.Representation.BodyOf(visitor.Id) != host) ? Country(host[(host.IndexOf(':', StringComparison.Ordinal) + 1)..]) : null;
    }

    /// <summary>Is somebody who is told to be at a place on a visit there: known to be of another country, and not posted there?</summary>
    public bool IsGuest(ActorReference actor, EventPlace place) =>
        place.CountryIso3 is { } iso && actors.Representation.CountryOf(actor.Id) is { } home && home != "country:" + iso && (actors.Representation.IsKnownOf(actor.Id, home) || actors.Representation.GovernmentOf(actor.Id) == home) && !Array.Exists(Residents, title => actors.Representation.IsCalled(actor.Id, title));

    /// <summary>Is somebody at home where he is posted: an ambassador, named or not?</summary>
    public bool IsPosted(ActorReference actor) =>
        actor.Kind == ActorKind.OfficeHolder ? Envoys.Contains(actors.Representation.TitleOf(actor.Id)) : Array.Exists(Envoys, title => actors.Representation.IsCalled(actor.Id, title));

    bool IsForeign(ActorReference visitor, string iso) => actors.Representation.BodyOf(visitor.Id) is { } body && body != "country:" + iso && actors.Representation.CountryOf(visitor.Id) != "country:" + iso;

    static EventPlace Country(string iso) => new(null, "country:" + iso, iso);
}
