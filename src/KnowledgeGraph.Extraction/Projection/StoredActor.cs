using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>An actor as a stored claim remembers him: enough to make his node again.</summary>
public sealed record StoredActor
{
    public required string Id { get; init; }

    public required ActorKind Kind { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<string>? Aliases { get; init; }

    public bool Provisional { get; init; }

    public bool IsLeader { get; init; }

    /// <summary>Who an unnamed office-holder may be.</summary>
    public PossibleIdentity? Identity { get; init; }
}
