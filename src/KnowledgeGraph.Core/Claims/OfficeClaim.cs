namespace KnowledgeGraph.Core.Claims;

/// <summary>A person holds, held or is chosen for an office.</summary>
public sealed record OfficeClaim : Claim
{
    public required string PersonId { get; init; }

    /// <summary>Short, as the article has it: "President", "Foreign Minister", "spokesman".</summary>
    public required string Title { get; init; }

    /// <summary>Id of the country or organization.</summary>
    public required string OfId { get; init; }

    /// <summary>current, former or elect.</summary>
    public required string Status { get; init; }

    /// <summary>The level of the office as in the gazetteer of offices ("head of state"), or null.</summary>
    public string? Level { get; init; }
}
