using KnowledgeGraph.Core.Graph.Querying;

namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// Where a graph is kept. One writer at a time; safe for concurrent readers. A store that cannot be reached, or that another
/// process holds, throws <see cref="GraphStoreException"/>.
/// </summary>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>Opens or reaches the store and brings its schema up to date.</summary>
    Task OpenAsync(CancellationToken cancellation = default);

    /// <summary>Opens or reaches the store to be read: a server's schema stays as it is.</summary>
    Task OpenToReadAsync(CancellationToken cancellation = default);

    /// <summary>The selected claims by id (ordinal), each once.</summary>
    Task<IReadOnlyList<ClaimRecord>> ReadClaimsAsync(ClaimSelection selection, CancellationToken cancellation = default);

    /// <summary>
    /// The values of <c>block</c> of the events in which both of a pair PARTICIPATED_IN, for any of the pairs; each once, in ordinal order.
    /// </summary>
    Task<IReadOnlyList<string>> ReadBlocksBetweenAsync(IReadOnlyList<(string First, string Second)> pairs, CancellationToken cancellation = default);

    /// <summary>The nodes with the ids, in ordinal order; absent ones are left out.</summary>
    Task<IReadOnlyList<NodeRecord>> ReadNodesAsync(IReadOnlyList<string> ids, CancellationToken cancellation = default);

    /// <summary>A number that every applied change raises: see <see cref="GraphDelta.Basis"/>.</summary>
    Task<long> ReadRevisionAsync(CancellationToken cancellation = default);

    /// <summary>Applies the change in one transaction: durable when the task completes, and nothing of it when it fails.</summary>
    /// <exception cref="StaleGraphException">Another change came after the delta's basis.</exception>
    Task ApplyAsync(GraphDelta delta, CancellationToken cancellation = default);

    /// <summary>Every node by id, ordinal.</summary>
    IAsyncEnumerable<NodeRecord> NodesAsync(CancellationToken cancellation = default);

    /// <summary>Every relationship in the order of <see cref="RelationshipKey.CompareTo"/>.</summary>
    IAsyncEnumerable<RelationshipRecord> RelationshipsAsync(CancellationToken cancellation = default);

    /// <summary>Answers a query. A time-out, a fault of the query and a refused write come while its rows are read, or at once.</summary>
    /// <exception cref="QueryException">The query cannot be answered.</exception>
    Task<QueryAnswer> QueryAsync(GraphQuery query, CancellationToken cancellation = default);
}
