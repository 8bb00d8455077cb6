using KnowledgeGraph.Bolt;
using Neo4j.Driver.Internal.Connections;
using Neo4j.Driver.Internal.Execution;
using Neo4j.Driver.Internal.Routing;

namespace Neo4j.Driver.Internal;

/// <summary>The driver: its connections and what all its sessions share.</summary>
sealed class BoltDriver : IDriver
{
    readonly IConnectionProvider _provider;
    readonly ConnectionTarget _target;
    readonly AuthToken _auth;
    readonly RetryPolicy _retry;
    readonly BookmarkSet _bookmarks = new();
    bool _closed;

    public BoltDriver(ConnectionTarget target, AuthToken auth, Config config)
    {
        _target = target;
        _auth = auth;
        Config = config;
        // Only how long a retry waits depends on it, and that should differ from one process to the next.
        _retry = new RetryPolicy(config.MaxTransactionRetryTime, config.Clock, new Random());
        var factory = new ConnectionFactory(target, config);
        _provider = target.RoutingContext is null
            ? new DirectProvider(new ConnectionPool(target.Address, factory, config))
            : new RoutedProvider(target, factory, config);
    }

    public Config Config { get; }

    public bool Encrypted => _target.Trust is not null;

    internal (int InUse, int Idle) Connections => _provider.Count;

    public IAsyncSession AsyncSession() => AsyncSession(_ => { });

    public IAsyncSession AsyncSession(Action<SessionConfigBuilder> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        ObjectDisposedException.ThrowIf(_closed, typeof(IDriver));
        var config = new SessionConfig();
        action(new SessionConfigBuilder(config));
        return new BoltSession(_provider, config, _auth, Config, _retry);
    }

    public IExecutableQuery<IRecord, IRecord> ExecutableQuery(string cypher) => new ExecutableQuery(new QueryPlan(this, new Query(cypher), new QueryConfig()));

    public Task<IServerInfo> GetServerInfoAsync() => WithConnectionAsync(_auth, async Task<IServerInfo> (connection) =>
    {
        await connection.ResetAsync().ConfigureAwait(false);
        return new ServerInfo(connection.Address.ToString(), connection.Version.ToString(), connection.Agent);
    });

    public Task VerifyConnectivityAsync() => GetServerInfoAsync();

    public async Task<bool> TryVerifyConnectivityAsync()
    {
        try
        {
            await VerifyConnectivityAsync().ConfigureAwait(false);
            return true;
        }
        catch (Neo4jException exception)
        {
            Config.Logger.Debug("no connection: {0}", exception.Message);
            return false;
        }
    }

    /// <summary>Every server from 4.0 on.</summary>
    public Task<bool> SupportsMultiDbAsync() => WithConnectionAsync(_auth, _ => Task.FromResult(true));

    public Task<bool> SupportsSessionAuthAsync() => WithConnectionAsync(_auth, connection => Task.FromResult(connection.Version >= BoltVersion.V51));

    public async Task<bool> VerifyAuthenticationAsync(IAuthToken authToken)
    {
        try
        {
            return await WithConnectionAsync((AuthToken)authToken, _ => Task.FromResult(true)).ConfigureAwait(false);
        }
        catch (AuthenticationException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_closed) return;
        _closed = true;
        await _provider.DisposeAsync().ConfigureAwait(false);
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>A session for an executable query.</summary>
    internal void Configure(SessionConfigBuilder builder, QueryConfig config)
    {
        builder.WithDefaultAccessMode(config.Routing == RoutingControl.Readers ? AccessMode.Read : AccessMode.Write);
        if (config.Database is not null) builder.WithDatabase(config.Database);
        if (config.ImpersonatedUser is not null) builder.WithImpersonatedUser(config.ImpersonatedUser);
        if (config.AuthToken is not null) builder.WithAuthToken(config.AuthToken);
        if (config.EnableBookmarkManager) builder.WithBookmarkManager(config.BookmarkManager ?? _bookmarks);
    }

    async Task<T> WithConnectionAsync<T>(AuthToken auth, Func<BoltConnection, Task<T>> ask)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(IDriver));
        Lease lease = await _provider.AcquireAsync(new ConnectionWish(AccessMode.Read, null, null, [], auth), CancellationToken.None).ConfigureAwait(false);
        try
        {
            return await ask(lease.Connection).ConfigureAwait(false);
        }
        finally
        {
            await lease.ReturnAsync().ConfigureAwait(false);
        }
    }
}
