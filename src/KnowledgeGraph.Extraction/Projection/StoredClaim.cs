using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>A claim as a store keeps it: everything that the graph around it can be made from again.</summary>
public sealed record StoredClaim
{
    public required string Id { get; init; }

    public required string DocumentId { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>What is derived together with it.</summary>
    public required string Block { get; init; }

    /// <summary>event, membership, office or stance.</summary>
    public required string Kind { get; init; }

    public required string Quote { get; init; }

    /// <summary>In code points of the document's text.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Rule { get; init; }

    public required double Confidence { get; init; }

    public required Modality Modality { get; init; }

    public required bool Positive { get; init; }

    public required IReadOnlyList<string> SaidBy { get; init; }

    /// <summary>How it was read; null where the words say all.</summary>
    public IReadOnlyList<string>? Steps { get; init; }

    /// <summary>Everybody whom the claim names, by id.</summary>
    public required IReadOnlyList<StoredActor> Actors { get; init; }

    public StoredEvent? Event { get; init; }

    public StoredRelation? Relation { get; init; }

    /// <summary>Orders claims: older documents first (undated ones before all), then by document, place and id.</summary>
    public static int Compare(StoredClaim a, StoredClaim b)
    {
        int order = Nullable.Compare(a.Published, b.Published);
        if (order == 0) order = string.CompareOrdinal(a.DocumentId, b.DocumentId);
        if (order == 0) order = a.Start.CompareTo(b.Start);
        return order == 0 ? string.CompareOrdinal(a.Id, b.Id) : order;
    }
}
