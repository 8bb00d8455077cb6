namespace KnowledgeGraph.Core.Claims;

/// <summary>One passage that reports a contact, with the status it gives it.</summary>
public sealed record EventClaim : Claim
{
    /// <summary>The <see cref="DocumentEvent.Key"/>.</summary>
    public required string EventKey { get; init; }

    public required EventStatus Status { get; init; }
}
