namespace Neo4j.Driver.Internal.Connections;

/// <summary>Finds a connection for work: to the one server, or to a member of the cluster.</summary>
interface IConnectionProvider : IAsyncDisposable
{
    /// <summary>A connection, the pool it goes back to, and the database that the server names where the caller names none.</summary>
    Task<Lease> AcquireAsync(ConnectionWish wish, CancellationToken cancellation);

    /// <summary>All connections in use and idle, for tests and diagnostics.</summary>
    (int InUse, int Idle) Count { get; }
}
