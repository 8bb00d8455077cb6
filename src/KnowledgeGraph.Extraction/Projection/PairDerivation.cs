using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>
/// Who met, called, was to meet or did not meet whom: edges between pairs, from meetings and calls of two to six participants.
/// A summit's attendees did not all meet each other.
/// </summary>
static class PairDerivation
{
    const int MostParticipants = 6;

    /// <summary>The pairs whose edges the events decide, lower id first.</summary>
    public static HashSet<(string First, string Second)> Pairs(IEnumerable<ResolvedEvent> events) => [.. events.SelectMany(Pairs)];

    /// <summary>Adds the edges of the pairs to the graph; <paramref name="events"/> holds every event in which both of one took part.</summary>
    public static void Add(DerivedGraph graph, IReadOnlySet<(string First, string Second)> pairs, IEnumerable<ResolvedEvent> events)
    {
        Dictionary<(string Type, string First, string Second), List<ResolvedEvent>> edges = [];
        foreach (ResolvedEvent resolved in events)
            foreach ((string first, string second) in Pairs(resolved))
            {
                if (!pairs.Contains((first, second))) continue;
                var key = (TypeOf(resolved), first, second);
                if (!edges.TryGetValue(key, out List<ResolvedEvent>? between)) edges.Add(key, between = []);
                between.Add(resolved);
            }

        foreach (((string type, string first, string second), List<ResolvedEvent> between) in edges) graph.Relate(type, first, second, Summary(type, between));
    }

    static IEnumerable<(string First, string Second)> Pairs(ResolvedEvent resolved)
    {
        if (resolved.Kind is not (EventKind.Meeting or EventKind.Call)) yield break;
        IReadOnlyList<Participant> participants = resolved.Participants;
        if (participants.Count is < 2 or > MostParticipants) yield break;
        for (int i = 0; i < participants.Count; i++)
            for (int j = i + 1; j < participants.Count; j++) yield return (participants[i].ActorId, participants[j].ActorId);
    }

    static string TypeOf(ResolvedEvent resolved) => resolved.Status switch
    {
        EventStatus.Held => resolved.Kind == EventKind.Call ? "SPOKE_WITH" : "MET_WITH",
        EventStatus.Planned or EventStatus.Proposed or EventStatus.Postponed => "SCHEDULED_TO_MEET",
        _ => "DID_NOT_MEET",
    };

    static Properties Summary(string type, List<ResolvedEvent> between)
    {
        ResolvedEvent[] ordered = [.. between.DistinctBy(e => e.Id).OrderBy(e => e.Extent.From).ThenBy(e => e.Id, StringComparer.Ordinal)];
        ResolvedEvent[] dated = [.. ordered.Where(e => e.Date.Value is not null)];
        return Properties.Of(
            ("count", ordered.Length),
            ("firstDate", dated.Length > 0 ? dated[0].Date.Value : null),
            ("lastDate", dated.Length > 0 ? dated[^1].Date.Value : null),
            ("eventIds", ordered.Select(e => e.Id).Order(StringComparer.Ordinal).ToArray()),
            ("documentCount", ClaimDerivation.Documents(ordered.SelectMany(e => e.Claims))),
            ("quote", ClaimDerivation.Best(ordered.Select(e => e.Best())).Quote),
            ("status", type is "SCHEDULED_TO_MEET" or "DID_NOT_MEET" ? ClaimDerivation.Text(ordered[^1].Status) : null));
    }
}
