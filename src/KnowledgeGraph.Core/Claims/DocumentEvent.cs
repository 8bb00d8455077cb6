namespace KnowledgeGraph.Core.Claims;

/// <summary>
/// One contact as one article tells it, however many of its sentences do; its claims are the <see cref="EventClaim"/>s with its
/// <see cref="Key"/>.
/// </summary>
public sealed record DocumentEvent
{
    /// <summary>Unique in the document, stable for the same text.</summary>
    public required string Key { get; init; }

    public required EventKind Kind { get; init; }

    /// <summary>The last known state.</summary>
    public required EventStatus Status { get; init; }

    public required IReadOnlyList<Participant> Participants { get; init; }

    public EventDate Date { get; init; } = EventDate.Unknown;

    /// <summary>City or venue as named.</summary>
    public string? Place { get; init; }

    /// <summary>Id of the place in the gazetteer, or null.</summary>
    public string? PlaceId { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of where it is held, when stated or certain from the city.</summary>
    public string? CountryIso3 { get; init; }

    /// <summary>The summit, visit or event it is part of, as the article names it.</summary>
    public string? Occasion { get; init; }

    /// <summary>Key of the event of this document that is the occasion, when there is one.</summary>
    public string? OccasionKey { get; init; }
}
