namespace KnowledgeGraph.Extraction.Projection;

/// <summary>What a claim of membership, office or stance remembers.</summary>
public sealed record StoredRelation
{
    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>Status of a membership or office, or the stance.</summary>
    public required string Value { get; init; }

    /// <summary>Title of the office or topic of the stance.</summary>
    public string? Label { get; init; }

    public string? Level { get; init; }

    public string? AsOf { get; init; }
}
