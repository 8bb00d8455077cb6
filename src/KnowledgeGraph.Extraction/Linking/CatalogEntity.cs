namespace KnowledgeGraph.Extraction.Linking;

/// <summary>A country, organization, person or place of the gazetteers.</summary>
public sealed record CatalogEntity
{
    public required string Id { get; init; }

    public required EntityKind Kind { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Id of the country it is, lies in or is a body of; null for none. For a person, of his last term.</summary>
    public string? CountryId { get; init; }

    /// <summary>Id of the actor that the name of a capital or a seat of government stands for when it acts; null for any other.</summary>
    public string? GovernmentId { get; init; }

    /// <summary>The kind that its table gives: "state", "igo", "capital", …; empty for a person.</summary>
    public string Sort { get; init; } = "";

    public string? Iso2 { get; init; }

    /// <summary>The first adjective of a country: "Norwegian"; null for none.</summary>
    public string? Adjective { get; init; }

    public string? Acronym { get; init; }

    /// <summary>m, f, or null where it is not certain.</summary>
    public string? Gender { get; init; }

    /// <summary>The terms of a person, by their first month.</summary>
    public IReadOnlyList<OfficeTerm> Terms { get; init; } = [];

    /// <summary>Head of state or government at some time, or the ruler of a country or movement.</summary>
    public bool IsLeader => Terms.Any(term => term.Level is "head of state" or "head of government" or "leader");
}
