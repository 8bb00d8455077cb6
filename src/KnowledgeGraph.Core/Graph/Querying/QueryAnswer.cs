namespace KnowledgeGraph.Core.Graph.Querying;

/// <summary>
/// The answer to a query, row by row as it is found. A cell is null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>,
/// <see cref="string"/>, a list (<see cref="IReadOnlyList{T}"/> of cells), a map (<see cref="IReadOnlyDictionary{TKey,TValue}"/> of text to
/// cell), one of the temporal values and the point of <see cref="Values"/>, a <see cref="GraphNode"/>, <see cref="GraphRelationship"/> or
/// <see cref="GraphPath"/>. The rows can be read once.
/// </summary>
public sealed class QueryAnswer(IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows)
{
    public IReadOnlyList<string> Columns { get; } = columns;

    public IAsyncEnumerable<object?[]> Rows { get; } = rows;

    /// <summary>What a write changed ("nodes created" → 3), complete when the rows have been read.</summary>
    public IDictionary<string, long> Changes { get; } = new SortedDictionary<string, long>(StringComparer.Ordinal);

    /// <summary>The plan in words when the query asked for it (EXPLAIN, PROFILE), complete when the rows have been read.</summary>
    public string? Plan { get; set; }
}
