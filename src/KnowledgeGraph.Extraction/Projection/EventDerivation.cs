using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>The events of a block of claims, who took part, where, and at which occasion.</summary>
static class EventDerivation
{
    public static void Add(DerivedGraph graph, string block, IReadOnlyList<StoredClaim> claims)
    {
        Dictionary<string, int> rounds = new(StringComparer.Ordinal);
        foreach (List<EventReport> reports in EventResolver.Resolve(EventReport.In(claims)))
        {
            string date = reports.OrderBy(r => r.Extent.Days).First().Told.Date.Value ?? "";
            int round = date.Length == 0 ? 0 : rounds.GetValueOrDefault(date);
            rounds[date] = round + 1;
            ResolvedEvent resolved = new(block, reports, round);
            graph.Events.Add(resolved);
            Add(graph, resolved);
        }
    }

    static void Add(DerivedGraph graph, ResolvedEvent resolved)
    {
        IReadOnlyList<Participant> participants = resolved.Participants;
        graph.Add(Node(resolved, participants));
        foreach (StoredActor actor in resolved.Actors) graph.Mention(actor);
        foreach (Participant participant in participants)
            graph.Relate("PARTICIPATED_IN", participant.ActorId, resolved.Id, Properties.Of(("role", ClaimDerivation.Text(participant.Role))));
        if (resolved.Place is { } place)
        {
            graph.Places.Add(place);
            graph.Relate("HELD_IN", resolved.Id, place);
        }
        else if (resolved.CountryIso3 is { } iso3)
        {
            graph.Places.Add("country:" + iso3);
            graph.Relate("HELD_IN", resolved.Id, "country:" + iso3);
        }

        if (resolved.SummitId is { } summit) graph.Relate("ON_SIDELINES_OF", resolved.Id, summit);
        foreach (StoredClaim claim in resolved.Claims)
        {
            Dictionary<string, string> nodes = claim.Actors.ToDictionary(a => a.Id, resolved.NodeId, StringComparer.Ordinal);
            ClaimDerivation.AddClaim(graph, claim, [.. claim.Event!.Participants.Select(p => nodes[p.ActorId]).Distinct(StringComparer.Ordinal)], id => nodes[id]);
            graph.Relate("ASSERTS", claim.Id, resolved.Id);
        }
    }

    static NodeRecord Node(ResolvedEvent resolved, IReadOnlyList<Participant> participants)
    {
        StoredClaim[] claims = [.. resolved.Claims];
        return new NodeRecord(resolved.Id, ["Event", resolved.Kind.ToString()], Properties.Of(
            ("name", Name(resolved, participants)),
            ("status", ClaimDerivation.Text(resolved.Status)),
            ("date", resolved.Date.Value),
            ("dateFrom", resolved.Extent.From),
            ("dateTo", resolved.Extent.To),
            ("datePhrase", resolved.Date.Phrase),
            ("dateBasis", ClaimDerivation.Text(resolved.Date.Basis)),
            ("format", participants.Count switch { < 2 => null, 2 => "bilateral", _ => "multilateral" }),
            ("disputed", resolved.Disputed ? true : null),
            ("occasion", resolved.Occasion),
            ("claimCount", claims.Length),
            ("documentCount", ClaimDerivation.Documents(claims)),
            ("block", resolved.Block)));
    }

    static string Name(ResolvedEvent resolved, IReadOnlyList<Participant> participants)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (StoredActor actor in resolved.Actors.OrderBy(a => a.Name, StringComparer.Ordinal)) names.TryAdd(actor.Id, actor.Name);
        string who = participants.Count <= 4
            ? string.Join(", ", participants.Select(p => names[p.ActorId]))
            : string.Join(", ", participants.Take(3).Select(p => names[p.ActorId])) + $" and {participants.Count - 3} others";
        string title = resolved.Kind == EventKind.Summit && resolved.Occasion is not null ? resolved.Occasion
            : who.Length > 0 ? $"{resolved.Kind}: {who}" : resolved.Kind.ToString();
        return resolved.Date.Value is { } date ? $"{title}, {date}" : title;
    }
}
