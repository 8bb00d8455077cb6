namespace KnowledgeGraph.Core.Claims;

/// <summary>Somebody takes a stand towards somebody.</summary>
public sealed record StanceClaim : Claim
{
    public required string FromId { get; init; }

    public required string ToId { get; init; }

    public required Stance Stance { get; init; }

    /// <summary>In the article's words; null when none is named.</summary>
    public string? Topic { get; init; }
}
