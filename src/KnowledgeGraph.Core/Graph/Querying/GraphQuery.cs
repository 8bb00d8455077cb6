namespace KnowledgeGraph.Core.Graph.Querying;

/// <summary>A question in Cypher.</summary>
/// <param name="Text">The query.</param>
public sealed record GraphQuery(string Text)
{
    /// <summary>Values as in <see cref="QueryAnswer"/>, without nodes, relationships and paths.</summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; init; } = new Dictionary<string, object?>();

    /// <summary>May it write? A query that writes is refused otherwise.</summary>
    public bool Write { get; init; }

    /// <summary>May its writes break the ontology?</summary>
    public bool Force { get; init; }

    /// <summary>Null for no limit.</summary>
    public TimeSpan? Timeout { get; init; }
}
