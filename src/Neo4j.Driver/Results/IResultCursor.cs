namespace Neo4j.Driver;

/// <summary>
/// A result that is read as it arrives, a page of the fetch size at a time: who reads slowly slows the server down.
/// </summary>
public interface IResultCursor : IAsyncEnumerable<IRecord>
{
    /// <exception cref="InvalidOperationException">No record has been fetched.</exception>
    IRecord Current { get; }

    /// <summary>Whether records may still be fetched.</summary>
    bool IsOpen { get; }

    Task<string[]> KeysAsync();

    /// <summary>Gives up what has not been read, and tells what the query did.</summary>
    Task<IResultSummary> ConsumeAsync();

    /// <summary>The next record without moving to it, or null at the end.</summary>
    Task<IRecord?> PeekAsync();

    /// <summary>Moves to the next record.</summary>
    /// <returns>False at the end.</returns>
    Task<bool> FetchAsync();
}
