using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Core.Claims;

/// <summary>Everything that one article says: what a store keeps of it, and what <c>kg extract</c> prints.</summary>
public sealed record Extraction
{
    public required Article Article { get; init; }

    /// <summary>Every actor that a claim, an event or a person below names, by id (ordinal order).</summary>
    public required IReadOnlyList<Actor> Actors { get; init; }

    /// <summary>Every named person of politics, in order of first mention.</summary>
    public required IReadOnlyList<PersonMention> People { get; init; }

    /// <summary>By key.</summary>
    public required IReadOnlyList<DocumentEvent> Events { get; init; }

    /// <summary>By place in the text.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    public IReadOnlyList<PossibleIdentity> Identities { get; init; } = [];
}
