using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>One document's account of one event: its claims on it.</summary>
sealed class EventReport(string documentId, DateOnly? published, StoredEvent told, IReadOnlyList<StoredClaim> claims)
{
    public string DocumentId { get; } = documentId;

    public DateOnly? Published { get; } = published;

    public StoredEvent Told { get; } = told;

    /// <summary>In order.</summary>
    public IReadOnlyList<StoredClaim> Claims { get; } = claims;

    public DateExtent Extent { get; } = DateExtent.Of(told.Date.Value);

    public EventStatus Status => Told.Final;

    /// <summary>The reports in a block's claims, by document and the document's name for the event.</summary>
    public static List<EventReport> In(IEnumerable<StoredClaim> claims) =>
        [.. claims.GroupBy(c => (c.DocumentId, c.Event!.Key))
            .Select(g => g.Order(Comparer<StoredClaim>.Create(StoredClaim.Compare)).ToArray())
            .Select(g => new EventReport(g[0].DocumentId, g[0].Published, g[0].Event!, g))
            .OrderBy(r => r.Published).ThenBy(r => r.DocumentId, StringComparer.Ordinal).ThenBy(r => r.Told.Key, StringComparer.Ordinal)];
}
