namespace KnowledgeGraph.Core.Ontology;

/// <summary>A kind of relationship.</summary>
public sealed record RelationshipType
{
    public required string Name { get; init; }

    /// <summary>Labels one of which its start has.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>Labels one of which its end has.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>The property that tells several between the same two nodes apart; null where there is at most one.</summary>
    public string? Key { get; init; }

    /// <summary>Rebuilt from claims.</summary>
    public bool IsDerived { get; init; }

    /// <summary>Stored once a pair, from the lower id to the higher; to be asked without direction.</summary>
    public bool IsUndirected { get; init; }

    public required IReadOnlyDictionary<string, PropertyType> Properties { get; init; }

    /// <summary>Codes in other vocabularies, by vocabulary.</summary>
    public required IReadOnlyDictionary<string, string> Mappings { get; init; }
}
