using System.Runtime.CompilerServices;

namespace Neo4j.Driver.Internal.Execution;

/// <summary>What an executable query knows, whatever becomes of its records.</summary>
sealed record QueryPlan(BoltDriver Driver, Query Query, QueryConfig Config)
{
    /// <summary>Runs the query in a session and a managed transaction of its own, and gives the records to a processor.</summary>
    public async Task<EagerResult<T>> ExecuteAsync<T>(Func<IAsyncEnumerable<IRecord>, Task<T>> process, CancellationToken cancellation)
    {
        IAsyncSession session = Driver.AsyncSession(builder => Driver.Configure(builder, Config));
        await using (session.ConfigureAwait(false))
        {
            return Config.Routing == RoutingControl.Readers
                ? await session.ExecuteReadAsync(Work, Limit).ConfigureAwait(false)
                : await session.ExecuteWriteAsync(Work, Limit).ConfigureAwait(false);
        }

        async Task<EagerResult<T>> Work(IAsyncQueryRunner runner)
        {
            cancellation.ThrowIfCancellationRequested();
            IResultCursor cursor = await runner.RunAsync(Query).ConfigureAwait(false);
            string[] keys = await cursor.KeysAsync().ConfigureAwait(false);
            T result = await process(Records(cursor, cancellation)).ConfigureAwait(false);
            return new EagerResult<T>(result, await cursor.ConsumeAsync().ConfigureAwait(false), keys);
        }

        void Limit(TransactionConfigBuilder builder)
        {
            if (Config.TransactionConfig is { } transaction) builder.WithTimeout(transaction.Timeout).WithMetadata(transaction.Metadata);
        }
    }

    static async IAsyncEnumerable<IRecord> Records(IResultCursor cursor, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (IRecord record in cursor.WithCancellation(cancellation).ConfigureAwait(false)) yield return record;
    }
}
