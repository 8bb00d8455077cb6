using System.Collections.Concurrent;
using KnowledgeGraph.Bolt.Messages;
using Neo4j.Driver.Internal.Connections;

namespace Neo4j.Driver.Internal.Routing;

/// <summary>
/// A cluster: asks a router which members serve a database, keeps the answer for its time, gives each piece of work to the member with the
/// fewest connections in use, and forgets members that fail.
/// </summary>
sealed class RoutedProvider(ConnectionTarget target, ConnectionFactory factory, Config config) : IConnectionProvider
{
    readonly ConcurrentDictionary<ServerAddress, ConnectionPool> _pools = new();
    readonly ConcurrentDictionary<string, RoutingTable> _tables = new(StringComparer.Ordinal);
    readonly SemaphoreSlim _refreshing = new(1);
    int _turn;

    public (int InUse, int Idle) Count => (_pools.Values.Sum(pool => pool.InUse), _pools.Values.Sum(pool => pool.Idle));

    public async Task<Lease> AcquireAsync(ConnectionWish wish, CancellationToken cancellation)
    {
        string key = Key(wish);
        var gone = new HashSet<ServerAddress>();
        Exception? last = null;
        while (true)
        {
            RoutingTable table = await TableAsync(key, wish, cancellation).ConfigureAwait(false);
            ServerAddress[] members = [.. table.For(wish.Mode).Where(address => !gone.Contains(address))];
            if (members.Length == 0)
                throw new SessionExpiredException($"No member of the cluster at {target.Address} {(wish.Mode == AccessMode.Read ? "reads" : "writes")} now.", last);
            ConnectionPool pool = LeastUsed(members);
            try
            {
                BoltConnection connection = await pool.AcquireAsync(wish.Auth, cancellation).ConfigureAwait(false);
                connection.OnFailure = (failed, exception) => Learn(key, failed, exception);
                return new Lease(connection, pool, wish.Database ?? table.Database);
            }
            catch (ServiceUnavailableException exception)
            {
                config.Logger.Warn(exception, "{0} is gone", pool.Address);
                last = exception;
                gone.Add(pool.Address);
                Forget(pool.Address);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (ConnectionPool pool in _pools.Values) await pool.DisposeAsync().ConfigureAwait(false);
        _refreshing.Dispose();
    }

    static string Key(ConnectionWish wish) => wish.Database ?? "\0" + wish.ImpersonatedUser;

    async Task<RoutingTable> TableAsync(string key, ConnectionWish wish, CancellationToken cancellation)
    {
        if (Known(key) is { } table && table.Serves(wish.Mode, config.Clock.GetTimestamp())) return table;
        await _refreshing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            table = Known(key);
            if (table.Serves(wish.Mode, config.Clock.GetTimestamp())) return table;
            RoutingTable fresh = await AskAsync(table, wish, cancellation).ConfigureAwait(false);
            _tables[key] = fresh;
            config.Logger.Debug("routing for {0}: {1} writers, {2} readers", fresh.Database ?? "home", fresh.Writers.Count, fresh.Readers.Count);
            return fresh;
        }
        finally
        {
            _refreshing.Release();
        }
    }

    RoutingTable Known(string key) => _tables.GetValueOrDefault(key, RoutingTable.Empty);

    /// <summary>Asks the routers known, then the address that the driver was given.</summary>
    async Task<RoutingTable> AskAsync(RoutingTable known, ConnectionWish wish, CancellationToken cancellation)
    {
        Exception? last = null;
        IEnumerable<ServerAddress> seeds = config.Resolver?.Resolve(target.Address) ?? (IEnumerable<ServerAddress>)[target.Address];
        foreach (ServerAddress router in known.Routers.Concat(seeds).Distinct())
        {
            try
            {
                RoutingTable table = await AskAsync(router, wish, cancellation).ConfigureAwait(false);
                if (table.Routers.Count > 0 && table.Readers.Count > 0) return table;
                last = new ServiceUnavailableException($"{router} knows no member that reads.");
            }
            catch (Neo4jException exception) when (IsWorthAskingAnother(exception))
            {
                config.Logger.Debug("router {0}: {1}", router, exception.Message);
                last = exception;
                if (exception is ServiceUnavailableException) Forget(router);
            }
        }

        throw new ServiceUnavailableException($"No router of the cluster at {target.Address} can be asked: {last?.Message}", last);
    }

    async Task<RoutingTable> AskAsync(ServerAddress router, ConnectionWish wish, CancellationToken cancellation)
    {
        ConnectionPool pool = Pool(router);
        BoltConnection connection = await pool.AcquireAsync(wish.Auth, cancellation).ConfigureAwait(false);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(config.ConnectionTimeout);
            var extra = new Dictionary<string, object?>();
            if (wish.Database is not null) extra["db"] = wish.Database;
            if (wish.ImpersonatedUser is not null) extra["imp_user"] = wish.ImpersonatedUser;
            var request = new RouteRequest(target.RoutingContext!, [.. wish.Bookmarks], extra);
            return RoutingTable.Of(await connection.RequestAsync(request, limit.Token).ConfigureAwait(false), config.Clock);
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw new ServiceUnavailableException($"{router} sent no routing table in time.", exception);
        }
        finally
        {
            await pool.ReleaseAsync(connection).ConfigureAwait(false);
        }
    }

    /// <summary>Another router would say the same about credentials, a missing database or a wrong bookmark.</summary>
    static bool IsWorthAskingAnother(Neo4jException exception) =>
        exception is not SecurityException && exception.Code is not ("Neo.ClientError.Database.DatabaseNotFound" or "Neo.ClientError.Statement.ArgumentError"
            or "Neo.ClientError.Transaction.InvalidBookmark" or "Neo.ClientError.Transaction.InvalidBookmarkMixture");

    /// <summary>What a failure tells about the member: gone, or no longer the one that writes.</summary>
    Exception Learn(string key, BoltConnection connection, Exception exception)
    {
        if (exception is ServiceUnavailableException || ServerFailure.IsUnavailable(exception))
        {
            Forget(connection.Address);
            return exception is ServiceUnavailableException ? new SessionExpiredException(exception.Message, exception) : exception;
        }

        if (!ServerFailure.IsNoLongerWriter(exception)) return exception;
        _tables.AddOrUpdate(key, RoutingTable.Empty, (_, table) => table.WithoutWriter(connection.Address));
        return new SessionExpiredException($"{connection.Address} no longer writes: {exception.Message}", exception);
    }

    void Forget(ServerAddress address)
    {
        foreach (string key in _tables.Keys) _tables.AddOrUpdate(key, RoutingTable.Empty, (_, table) => table.Without(address));
    }

    ConnectionPool LeastUsed(IReadOnlyList<ServerAddress> addresses)
    {
        int first = (int)((uint)Interlocked.Increment(ref _turn) % (uint)addresses.Count);
        return Enumerable.Range(0, addresses.Count).Select(i => Pool(addresses[(first + i) % addresses.Count])).MinBy(pool => pool.InUse)!;
    }

    ConnectionPool Pool(ServerAddress address) => _pools.GetOrAdd(address, a => new ConnectionPool(a, factory, config));
}
