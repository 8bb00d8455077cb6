using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Messages;

namespace Neo4j.Driver.Internal.Connections;

/// <summary>The connections to one server: no more than the limit, each used by one at a time, the freshest idle one first.</summary>
sealed class ConnectionPool : IAsyncDisposable
{
    readonly ConnectionFactory _factory;
    readonly Config _config;
    readonly Lock _gate = new();
    readonly Stack<BoltConnection> _idle = new();
    readonly SemaphoreSlim _room;
    int _inUse;
    bool _closed;

    public ConnectionPool(ServerAddress address, ConnectionFactory factory, Config config)
    {
        Address = address;
        _factory = factory;
        _config = config;
        _room = new SemaphoreSlim(config.MaxConnectionPoolSize);
    }

    public ServerAddress Address { get; }

    public int InUse => Volatile.Read(ref _inUse);

    public int Idle
    {
        get
        {
            lock (_gate) return _idle.Count;
        }
    }

    /// <exception cref="ClientException">All connections stay in use for longer than the acquisition time-out.</exception>
    public async Task<BoltConnection> AcquireAsync(AuthToken auth, CancellationToken cancellation)
    {
        if (!await _room.WaitAsync(_config.ConnectionAcquisitionTimeout, cancellation).ConfigureAwait(false))
        {
            throw new ClientException(
                $"None of the {_config.MaxConnectionPoolSize} connections to {Address} came free within {_config.ConnectionAcquisitionTimeout.TotalSeconds} s.");
        }

        Interlocked.Increment(ref _inUse);
        try
        {
            while (TakeIdle() is { } idle)
            {
                if (await IsUsableAsync(idle, auth, cancellation).ConfigureAwait(false)) return idle;
                await idle.DisposeAsync().ConfigureAwait(false);
            }

            return await _factory.OpenAsync(Address, auth, cancellation).ConfigureAwait(false);
        }
        catch
        {
            Leave();
            throw;
        }
    }

    /// <summary>Takes a connection back; one that failed is reset first, one that is broken is dropped.</summary>
    public async ValueTask ReleaseAsync(BoltConnection connection)
    {
        try
        {
            connection.OnFailure = null;
            if (!connection.IsBroken && (connection.HasFailed || connection.IsBusy)) await ResetAsync(connection).ConfigureAwait(false);
            connection.IdleSince = _config.Clock.GetTimestamp();
            bool kept;
            lock (_gate)
            {
                kept = !_closed && !connection.IsBroken && _idle.Count < _config.MaxIdleConnectionPoolSize;
                if (kept) _idle.Push(connection);
            }

            if (!kept) await connection.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    public async ValueTask DisposeAsync()
    {
        BoltConnection[] idle;
        lock (_gate)
        {
            _closed = true;
            idle = [.. _idle];
            _idle.Clear();
        }

        foreach (BoltConnection connection in idle) await connection.DisposeAsync().ConfigureAwait(false);
    }

    BoltConnection? TakeIdle()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(IDriver));
            return _idle.TryPop(out BoltConnection? connection) ? connection : null;
        }
    }

    /// <summary>Not broken, not too old, not idle for too long, and logged in as whom the caller wants to be.</summary>
    async Task<bool> IsUsableAsync(BoltConnection connection, AuthToken auth, CancellationToken cancellation)
    {
        TimeSpan idle = _config.Clock.GetElapsedTime(connection.IdleSince);
        if (connection.IsBroken || Exceeds(_config.Clock.GetElapsedTime(connection.CreatedAt), _config.MaxConnectionLifetime)) return false;
        if (Exceeds(idle, _config.ConnectionIdleTimeout)) return false;
        try
        {
            if (_config.ConnectionLivenessThreshold is { } threshold && idle >= threshold) await connection.ResetAsync(cancellation).ConfigureAwait(false);
            if (!ReferenceEquals(connection.Auth, auth)) await ChangeUserAsync(connection, auth, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (Neo4jException exception) when (connection.IsBroken)
        {
            _config.Logger.Debug("{0}: no longer alive: {1}", connection.Id, exception.Message);
            return false;
        }
    }

    static async Task ChangeUserAsync(BoltConnection connection, AuthToken auth, CancellationToken cancellation)
    {
        if (connection.Version < BoltVersion.V51) throw new ClientException($"A session's own credentials need Bolt 5.1; {connection.Address} speaks {connection.Version}.");
        var logon = new Reply();
        connection.Enqueue(new LogoffRequest(), new Reply());
        connection.Enqueue(new LogonRequest(auth.Fields), logon);
        try
        {
            await connection.CompleteAsync(logon, cancellation).ConfigureAwait(false);
            connection.Auth = auth;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    async Task ResetAsync(BoltConnection connection)
    {
        try
        {
            using var limit = new CancellationTokenSource(_config.ConnectionTimeout);
            await connection.ResetAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is Neo4jException or OperationCanceledException)
        {
            _config.Logger.Debug("{0}: not reset: {1}", connection.Id, exception.Message);
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    void Leave()
    {
        Interlocked.Decrement(ref _inUse);
        _room.Release();
    }

    static bool Exceeds(TimeSpan time, TimeSpan limit) => limit != Config.InfiniteInterval && time > limit;
}
