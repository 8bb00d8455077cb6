using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>
/// Which reports may be of one event: those with the same kind and the same participants (a visit: the same visitors to the same country;
/// a summit: the same summit). Within a block dates decide.
/// </summary>
static class EventBlock
{
    public static string Of(StoredEvent told, IReadOnlyDictionary<string, Actor> actors, DateOnly? published)
    {
        if (told.Kind == EventKind.Summit && told.Occasion is not null)
            return SummitIdentity.Of(told.Occasion, YearOf(told, published));
        IEnumerable<string> who = told.Participants
            .Select(p => actors[p.ActorId] is { Kind: ActorKind.OfficeHolder } holder ? "holder:" + holder.Name : p.ActorId)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        string where = told.Kind is EventKind.Visit or EventKind.Summit ? told.CountryIso3 ?? "" : "";
        return "event:" + ContentHash.Of(told.Kind.ToString(), string.Join('|', who), where);
    }

    static string YearOf(StoredEvent told, DateOnly? published) =>
        told.Date.Value is { Length: >= 4 } value && char.IsAsciiDigit(value[0]) ? value[..4] : published is { } day ? day.Year.ToString("D4") : "";
}
