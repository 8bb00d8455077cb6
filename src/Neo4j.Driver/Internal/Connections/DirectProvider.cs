namespace Neo4j.Driver.Internal.Connections;

/// <summary>One server.</summary>
sealed class DirectProvider(ConnectionPool pool) : IConnectionProvider
{
    public async Task<Lease> AcquireAsync(ConnectionWish wish, CancellationToken cancellation) =>
        new(await pool.AcquireAsync(wish.Auth, cancellation).ConfigureAwait(false), pool, wish.Database);

    public (int InUse, int Idle) Count => (pool.InUse, pool.Idle);

    public ValueTask DisposeAsync() => pool.DisposeAsync();
}
