using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>One event with all reports of it.</summary>
sealed class ResolvedEvent
{
    readonly EventReport[] _reports;

    /// <param name="block">What the reports have in common.</param>
    /// <param name="reports">At least one.</param>
    /// <param name="round">How many events of the block with the same date come before this one.</param>
    public ResolvedEvent(string block, IEnumerable<EventReport> reports, int round)
    {
        _reports = [.. reports.OrderBy(r => r.Published).ThenBy(r => r.DocumentId, StringComparer.Ordinal).ThenBy(r => r.Told.Key, StringComparer.Ordinal)];
        Block = block;
        Kind = _reports[0].Told.Kind;
        EventReport exact = _reports.OrderBy(r => r.Extent.Days).First();
        Date = exact.Told.Date;
        Extent = exact.Extent;
        SummitId = _reports.Select(r => r.Told.SummitId).FirstOrDefault(s => s is not null && s != block);
        Occasion = _reports.Select(r => r.Told.Occasion).FirstOrDefault(o => o is not null);
        Place = Latest(r => r.Told.PlaceId);
        CountryIso3 = Latest(r => r.Told.CountryIso3);
        Id = Kind == EventKind.Summit && Occasion is not null ? block : "event:" + ContentHash.Of(block, Anchor(), round == 0 ? "" : "#" + (round + 1));
        (Status, Disputed) = Outcome();
    }

    public string Id { get; }

    public string Block { get; }

    public EventKind Kind { get; }

    public EventStatus Status { get; }

    /// <summary>Reports contradict each other: one says held, another denies or calls off.</summary>
    public bool Disputed { get; }

    public EventDate Date { get; }

    public DateExtent Extent { get; }

    /// <summary>The summit that it is on the sidelines of.</summary>
    public string? SummitId { get; }

    public string? Occasion { get; }

    /// <summary>Id of the place.</summary>
    public string? Place { get; }

    public string? CountryIso3 { get; }

    public IEnumerable<EventReport> Reports => _reports;

    public IEnumerable<StoredClaim> Claims => _reports.SelectMany(r => r.Claims);

    public int DocumentCount => _reports.Select(r => r.DocumentId).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Participants with their role, by the id of their node; a role beats none.</summary>
    public IReadOnlyList<Participant> Participants =>
        [.. Reports.SelectMany(r => r.Told.Participants.Select(p => p with { ActorId = NodeId(r.Claims[0].Actors.First(a => a.Id == p.ActorId)) }))
            .GroupBy(p => p.ActorId, StringComparer.Ordinal)
            .Select(g => new Participant(g.Key, g.Max(p => p.Role))).OrderBy(p => p.ActorId, StringComparer.Ordinal)];

    /// <summary>Every actor of its claims, under the id of his node.</summary>
    public IEnumerable<StoredActor> Actors => Claims.SelectMany(c => c.Actors).Select(a => a with { Id = NodeId(a) });

    /// <summary>
    /// The node of an actor: his id, but for an unnamed office-holder, who is known by the event alone. The leader of a country at
    /// another event may be somebody else.
    /// </summary>
    public string NodeId(StoredActor actor) =>
        actor.Kind == ActorKind.OfficeHolder ? $"person:{Slug.Of(actor.Name)}@{Id["event:".Length..]}" : actor.Id;

    /// <summary>The words to show first: of the report that gives the event its status, the passage with most confidence.</summary>
    public StoredClaim Best() => Claims.Where(c => c.Event!.Status == Status).DefaultIfEmpty(_reports[0].Claims[0])
        .OrderByDescending(c => c.Confidence).ThenBy(c => c.Published).ThenBy(c => c.Id, StringComparer.Ordinal).First();

    string Anchor() => Date.Value ?? SummitId ?? _reports[0].DocumentId + '|' + _reports[0].Told.Key;

    string? Latest(Func<EventReport, string?> of) => _reports.Select(of).LastOrDefault(v => v is not null);

    /// <summary>What took place took place, whatever was planned before; otherwise the latest report counts.</summary>
    (EventStatus Status, bool Disputed) Outcome()
    {
        int held = Array.FindLastIndex(_reports, r => r.Status == EventStatus.Held);
        if (held < 0) return (_reports[^1].Status, false);
        bool contradicted = _reports.Any(r => r.Status is EventStatus.Denied
            || (r.Status is EventStatus.Cancelled or EventStatus.Refused && Nullable.Compare(r.Published, _reports[held].Published) >= 0));
        return (EventStatus.Held, contradicted);
    }
}
