namespace Neo4j.Driver;

/// <summary>Whole results at once.</summary>
public static class ResultCursorExtensions
{
    /// <exception cref="InvalidOperationException">No record, or more than one.</exception>
    public static async Task<IRecord> SingleAsync(this IResultCursor result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!await result.FetchAsync().ConfigureAwait(false)) throw new InvalidOperationException("The result is empty.");
        IRecord record = result.Current;
        if (await result.FetchAsync().ConfigureAwait(false)) throw new InvalidOperationException("The result contains more than one record.");
        return record;
    }

    /// <exception cref="InvalidOperationException">No record, or more than one.</exception>
    public static async Task<T> SingleAsync<T>(this IResultCursor result, Func<IRecord, T> operation) =>
        operation(await result.SingleAsync().ConfigureAwait(false));

    public static Task<List<IRecord>> ToListAsync(this IResultCursor result, CancellationToken cancellationToken) =>
        result.ToListAsync(0, cancellationToken);

    public static async Task<List<IRecord>> ToListAsync(this IResultCursor result, int initialCapacity = 0, CancellationToken cancellationToken = default)
    {
        var list = new List<IRecord>(initialCapacity);
        await foreach (IRecord record in result.WithCancellation(cancellationToken).ConfigureAwait(false)) list.Add(record);
        return list;
    }

    public static async Task<List<T>> ToListAsync<T>(this IResultCursor result, Func<IRecord, T> operation, int initialCapacity = 0)
    {
        var list = new List<T>(initialCapacity);
        await foreach (IRecord record in result.ConfigureAwait(false)) list.Add(operation(record));
        return list;
    }

    public static async Task<IResultSummary> ForEachAsync(this IResultCursor result, Action<IRecord> operation)
    {
        ArgumentNullException.ThrowIfNull(result);
        await foreach (IRecord record in result.ConfigureAwait(false)) operation(record);
        return await result.ConsumeAsync().ConfigureAwait(false);
    }
}
