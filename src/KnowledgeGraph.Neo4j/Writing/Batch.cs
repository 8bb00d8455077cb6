namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>One statement and the rows that go with it in one message.</summary>
/// <param name="CountsEnds">Whether it returns how many of its rows found both ends.</param>
sealed record Batch(string Statement, List<object?> Rows, bool CountsEnds = false)
{
    /// <summary>A faster statement for rows none of which is in the graph yet; null where there is none.</summary>
    public string? Create { get; init; }
}
