using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>
/// Decides which reports of a block are of one event. Their kind and participants agree already; what is left is the date.
/// A function of the set of reports, not of their order:
/// reports of the same days are of one event; a vaguer date joins the one event that lies within it; an undated report joins the one
/// event that is near its publication. Where several would fit, the report stays apart: two meetings are never made one by a guess.
/// </summary>
static class EventResolver
{
    /// <summary>How far from its publication the event of an undated report may be, in days: news is of the week, plans of the month.</summary>
    const int NearBefore = 10, NearAfter = 35;

    public static List<List<EventReport>> Resolve(IReadOnlyList<EventReport> reports)
    {
        if (reports.Count > 0 && reports[0].Told is { Kind: EventKind.Summit, SummitId: not null }) return [[.. reports]];

        // From the most exact date to the vaguest, then by document: the order decides nothing, it only makes the walk repeatable.
        List<List<EventReport>> events = [];
        List<EventReport> undated = [];
        foreach (IGrouping<DateExtent, EventReport> same in reports.Where(r => r.Extent.IsKnown).GroupBy(r => r.Extent)
                     .OrderBy(g => g.Key.Days).ThenBy(g => g.Key.From))
        {
            List<List<EventReport>> within = [.. events.Where(e => same.Key.Contains(e[0].Extent))];
            foreach (List<EventReport> round in Rounds(same))
                if (within.Count == 1 && !round.Any(report => Tells(within[0], report))) within[0].AddRange(round);
                else events.Add(round);
        }

        List<List<EventReport>> dated = [.. events];
        foreach (EventReport report in reports.Where(r => !r.Extent.IsKnown))
        {
            List<List<EventReport>> near = [.. dated.Where(e => IsNear(report, e[0].Extent) && !Tells(e, report))];
            if (near.Count == 1) near[0].Add(report);
            else undated.Add(report);
        }

        // Undated reports of one occasion are of one event; those of no occasion stay with their document.
        foreach (IGrouping<string, EventReport> same in undated
                     .GroupBy(r => r.Told.SummitId ?? r.DocumentId + '|' + r.Told.Key).OrderBy(g => g.Key, StringComparer.Ordinal))
            events.Add([.. same]);
        return events;
    }

    /// <summary>A document that tells of two events on the same days means two: the first of each document belong together, and so on.</summary>
    static IEnumerable<List<EventReport>> Rounds(IEnumerable<EventReport> reports)
    {
        List<List<EventReport>> rounds = [];
        foreach (IGrouping<string, EventReport> document in reports.GroupBy(r => r.DocumentId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            int round = 0;
            foreach (EventReport report in document.OrderBy(r => r.Told.Key, StringComparer.Ordinal))
            {
                if (round == rounds.Count) rounds.Add([]);
                rounds[round++].Add(report);
            }
        }

        return rounds;
    }

    /// <summary>Has the report's document an account of the event already? Then it means another one.</summary>
    static bool Tells(List<EventReport> told, EventReport report) => told.Any(r => r.DocumentId == report.DocumentId);

    static bool IsNear(EventReport report, DateExtent extent) =>
        report.Published is { } published && extent.Days <= 31
        && extent.To!.Value.DayNumber >= published.DayNumber - NearBefore
        && extent.From!.Value.DayNumber <= published.DayNumber + (report.Status == EventStatus.Held ? 0 : NearAfter);
}
