namespace KnowledgeGraph.Core.Ontology;

/// <summary>A kind of node, with everything that it inherits.</summary>
public sealed record NodeType
{
    public required string Name { get; init; }

    /// <summary>No node is only this.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>The label that this one is added to and without which it never stands; null for an ordinary type.</summary>
    public string? Marks { get; init; }

    /// <summary>All labels of a node of this type, its own among them, in ordinal order.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>How ids begin; empty for a type without ids of its own.</summary>
    public required string Prefix { get; init; }

    /// <summary>The property that Neo4j Browser and the explorer show.</summary>
    public required string Caption { get; init; }

    public required IReadOnlyDictionary<string, PropertyType> Properties { get; init; }

    /// <summary>Codes in other vocabularies, by vocabulary.</summary>
    public required IReadOnlyDictionary<string, string> Mappings { get; init; }
}
