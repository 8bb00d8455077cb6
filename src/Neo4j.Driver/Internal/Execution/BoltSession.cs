using Neo4j.Driver.Internal.Connections;

namespace Neo4j.Driver.Internal.Execution;

/// <summary>A session: one transaction after the other, and the bookmarks that chain them.</summary>
sealed class BoltSession(IConnectionProvider provider, SessionConfig config, AuthToken auth, Config driver, RetryPolicy retry) : IAsyncSession
{
    string[] _bookmarks = [.. (config.Bookmarks ?? []).SelectMany(bookmarks => bookmarks.Values)];
    string? _database = config.Database;
    ResultCursor? _cursor;
    Lease? _lease;
    BoltTransaction? _transaction;
    bool _closed;

    public Bookmarks? LastBookmarks => Bookmarks.From(_bookmarks);

    public SessionConfig SessionConfig => config;

    long FetchSize => config.FetchSize ?? driver.FetchSize;

    public Task<IResultCursor> RunAsync(string query) => RunAsync(new Query(query), null);

    public Task<IResultCursor> RunAsync(string query, object? parameters) => RunAsync(new Query(query, parameters), null);

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object?>? parameters) => RunAsync(new Query(query, parameters), null);

    public Task<IResultCursor> RunAsync(Query query) => RunAsync(query, null);

    public Task<IResultCursor> RunAsync(string query, Action<TransactionConfigBuilder>? action = null) => RunAsync(new Query(query), action);

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object?>? parameters, Action<TransactionConfigBuilder>? action = null) =>
        RunAsync(new Query(query, parameters), action);

    public async Task<IResultCursor> RunAsync(Query query, Action<TransactionConfigBuilder>? action = null)
    {
        await MakeReadyAsync().ConfigureAwait(false);
        TransactionConfig transaction = TransactionConfig.Of(action);
        string[] bookmarks = await KnownBookmarksAsync().ConfigureAwait(false);
        Lease lease = await LeaseAsync(config.DefaultAccessMode, bookmarks).ConfigureAwait(false);
        try
        {
            var cursor = new ResultCursor(lease.Connection, query, FetchSize, inTransaction: false, async (end, _) =>
            {
                _cursor = null;
                _lease = null;
                await lease.ReturnAsync().ConfigureAwait(false);
                if (end is not null) await RememberAsync(bookmarks, end).ConfigureAwait(false);
            });
            cursor.Enqueue(Extra(lease, transaction, config.DefaultAccessMode, bookmarks));
            (_cursor, _lease) = (cursor, lease);
            await lease.Connection.SendAsync().ConfigureAwait(false);
            return cursor;
        }
        catch
        {
            (_cursor, _lease) = (null, null);
            await lease.ReturnAsync().ConfigureAwait(false);
            throw;
        }
    }

    public Task<IAsyncTransaction> BeginTransactionAsync() => BeginTransactionAsync(null);

    public async Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder>? action)
    {
        BoltTransaction transaction = await BeginAsync(config.DefaultAccessMode, TransactionConfig.Of(action)).ConfigureAwait(false);
        await transaction.ConfirmAsync().ConfigureAwait(false);
        return transaction;
    }

    public Task<TResult> ExecuteReadAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Read, work, action);

    public Task ExecuteReadAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Read, Resultless(work), action);

    public Task<TResult> ExecuteWriteAsync<TResult>(Func<IAsyncQueryRunner, Task<TResult>> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Write, work, action);

    public Task ExecuteWriteAsync(Func<IAsyncQueryRunner, Task> work, Action<TransactionConfigBuilder>? action = null) =>
        ExecuteAsync(AccessMode.Write, Resultless(work), action);

    /// <summary>Ends what is open: a transaction is rolled back, a query of its own runs to its end, its records unread.</summary>
    public async Task CloseAsync()
    {
        if (_closed) return;
        _closed = true;
        try
        {
            if (_transaction is { IsOpen: true } open) await open.RollbackAsync().ConfigureAwait(false);
            await EndCursorAsync().ConfigureAwait(false);
        }
        finally
        {
            if (_lease is not null) await _lease.ReturnAsync().ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => new(CloseAsync());

    public void Dispose() => CloseAsync().GetAwaiter().GetResult();

    async Task<T> ExecuteAsync<T>(AccessMode mode, Func<IAsyncQueryRunner, Task<T>> work, Action<TransactionConfigBuilder>? action)
    {
        ArgumentNullException.ThrowIfNull(work);
        TransactionConfig transactionConfig = TransactionConfig.Of(action);
        return await retry.ExecuteAsync(async () =>
        {
            BoltTransaction transaction = await BeginAsync(mode, transactionConfig).ConfigureAwait(false);
            T result;
            try
            {
                result = await work(transaction).ConfigureAwait(false);
            }
            catch
            {
                await UndoAsync(transaction).ConfigureAwait(false);
                throw;
            }

            if (transaction.IsOpen) await transaction.CommitAsync().ConfigureAwait(false);
            return result;
        }, driver.Logger).ConfigureAwait(false);
    }

    /// <summary>Rolls back without hiding the failure that is the reason for it.</summary>
    async Task UndoAsync(BoltTransaction transaction)
    {
        try
        {
            if (transaction.IsOpen) await transaction.RollbackAsync().ConfigureAwait(false);
        }
        catch (Neo4jException exception)
        {
            driver.Logger.Debug("rollback: {0}", exception.Message);
        }
    }

    async Task<BoltTransaction> BeginAsync(AccessMode mode, TransactionConfig transactionConfig)
    {
        await MakeReadyAsync().ConfigureAwait(false);
        string[] bookmarks = await KnownBookmarksAsync().ConfigureAwait(false);
        Lease lease = await LeaseAsync(mode, bookmarks).ConfigureAwait(false);
        try
        {
            var transaction = new BoltTransaction(lease, transactionConfig, FetchSize, end => RememberAsync(bookmarks, end));
            transaction.Begin(Extra(lease, transactionConfig, mode, bookmarks));
            _transaction = transaction;
            return transaction;
        }
        catch
        {
            await lease.ReturnAsync().ConfigureAwait(false);
            throw;
        }
    }

    async Task MakeReadyAsync()
    {
        if (_closed) throw new ClientException("The session is closed.");
        if (_transaction is { IsOpen: true }) throw new ClientException("The session has an open transaction: it must be committed or rolled back first.");
        _transaction = null;
        await EndCursorAsync().ConfigureAwait(false);
    }

    async Task EndCursorAsync()
    {
        if (_cursor is { } open) await open.ConsumeAsync().ConfigureAwait(false);
    }

    async Task<Lease> LeaseAsync(AccessMode mode, string[] bookmarks)
    {
        var wish = new ConnectionWish(mode, _database, config.ImpersonatedUser, bookmarks, config.AuthToken as AuthToken ?? auth);
        Lease lease = await provider.AcquireAsync(wish, CancellationToken.None).ConfigureAwait(false);
        _database ??= lease.Database;
        return lease;
    }

    Dictionary<string, object?> Extra(Lease lease, TransactionConfig transaction, AccessMode mode, string[] bookmarks)
    {
        var extra = new Dictionary<string, object?>();
        if (bookmarks.Length > 0) extra["bookmarks"] = bookmarks;
        if (transaction.Timeout is { } timeout) extra["tx_timeout"] = (long)Math.Ceiling(timeout.TotalMilliseconds);
        if (transaction.Metadata.Count > 0) extra["tx_metadata"] = transaction.Metadata;
        if (mode == AccessMode.Read) extra["mode"] = "r";
        if (lease.Database is not null) extra["db"] = lease.Database;
        if (config.ImpersonatedUser is not null) extra["imp_user"] = config.ImpersonatedUser;
        (config.NotificationsConfig as NotificationsConfig)?.AddTo(extra, lease.Connection.Version);
        return extra;
    }

    async Task<string[]> KnownBookmarksAsync() => config.BookmarkManager is { } manager
        ? [.. _bookmarks.Union(await manager.GetBookmarksAsync().ConfigureAwait(false), StringComparer.Ordinal)]
        : _bookmarks;

    async Task RememberAsync(string[] before, Dictionary<string, object?> end)
    {
        if (end.GetValueOrDefault("bookmark") is not string { Length: > 0 } bookmark) return;
        _bookmarks = [bookmark];
        if (config.BookmarkManager is { } manager) await manager.UpdateBookmarksAsync(before, _bookmarks).ConfigureAwait(false);
    }

    static Func<IAsyncQueryRunner, Task<bool>> Resultless(Func<IAsyncQueryRunner, Task> work) => async runner =>
    {
        await work(runner).ConfigureAwait(false);
        return true;
    };
}
