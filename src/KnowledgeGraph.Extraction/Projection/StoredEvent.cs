using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>What an event claim remembers: the event as its document tells it, and the status that this passage gives.</summary>
public sealed record StoredEvent
{
    /// <summary>The document's name for the event.</summary>
    public required string Key { get; init; }

    public required EventKind Kind { get; init; }

    /// <summary>What the passage says.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>What the document says in the end.</summary>
    public required EventStatus Final { get; init; }

    public required IReadOnlyList<Participant> Participants { get; init; }

    public required EventDate Date { get; init; }

    public string? Place { get; init; }

    public string? PlaceId { get; init; }

    public string? CountryIso3 { get; init; }

    public string? Occasion { get; init; }

    /// <summary>Id of the summit that it is on the sidelines of.</summary>
    public string? SummitId { get; init; }
}
