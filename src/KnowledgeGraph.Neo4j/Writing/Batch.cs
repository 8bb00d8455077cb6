namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>One statement and the rows that go with it in one message.</summary>
sealed record Batch(string Statement, List<object?> Rows)
{
    /// <summary>How many relationships it puts, and says that it found both ends of; null where it puts none.</summary>
    public int? Relationships { get; init; }

    /// <summary>A faster statement for rows none of which is in the graph yet; null where there is none.</summary>
    public string? Create { get; init; }
}
