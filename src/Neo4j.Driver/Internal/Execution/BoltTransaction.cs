using System.Runtime.ExceptionServices;
using KnowledgeGraph.Bolt.Messages;
using Neo4j.Driver.Internal.Connections;

namespace Neo4j.Driver.Internal.Execution;

/// <summary>
/// A transaction on a connection of its own. BEGIN goes out with the first query, and what its results still hold is let go of in the same
/// breath as COMMIT.
/// </summary>
sealed class BoltTransaction(Lease lease, TransactionConfig config, long fetchSize, Func<Dictionary<string, object?>, Task> committed) : IAsyncTransaction
{
    readonly List<ResultCursor> _cursors = [];
    readonly Reply _begin = new();
    Exception? _failure;
    bool _closed;

    public TransactionConfig TransactionConfig => config;

    public bool IsOpen => !_closed;

    /// <summary>Queues BEGIN; the first query sends it.</summary>
    public void Begin(Dictionary<string, object?> extra) => lease.Connection.Enqueue(new BeginRequest(extra), _begin);

    /// <summary>Sends BEGIN and waits for the answer.</summary>
    public async Task ConfirmAsync()
    {
        try
        {
            await lease.Connection.CompleteAsync(_begin).ConfigureAwait(false);
        }
        catch
        {
            await CloseAsync().ConfigureAwait(false);
            throw;
        }
    }

    public Task<IResultCursor> RunAsync(string query) => RunAsync(new Query(query));

    public Task<IResultCursor> RunAsync(string query, object? parameters) => RunAsync(new Query(query, parameters));

    public Task<IResultCursor> RunAsync(string query, IDictionary<string, object?>? parameters) => RunAsync(new Query(query, parameters));

    public async Task<IResultCursor> RunAsync(Query query)
    {
        ThrowIfUnusable();
        var cursor = new ResultCursor(lease.Connection, query, fetchSize, inTransaction: true, FinishedAsync);
        _cursors.RemoveAll(other => other.IsComplete);
        cursor.Enqueue([]);
        _cursors.Add(cursor);
        try
        {
            await lease.Connection.SendAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _failure ??= exception;
            throw;
        }

        return cursor;
    }

    public async Task CommitAsync()
    {
        ThrowIfUnusable();
        var commit = new Reply();
        try
        {
            foreach (ResultCursor cursor in _cursors.Where(cursor => !cursor.IsComplete))
            {
                await cursor.EndPageAsync().ConfigureAwait(false);
                cursor.Discard();
            }

            lease.Connection.Enqueue(new CommitRequest(), commit);
            Dictionary<string, object?> metadata = await lease.Connection.CompleteAsync(commit).ConfigureAwait(false);
            await committed(metadata).ConfigureAwait(false);
        }
        finally
        {
            await CloseAsync().ConfigureAwait(false);
        }
    }

    public async Task RollbackAsync()
    {
        if (_closed) throw new TransactionClosedException("The transaction has ended.");
        try
        {
            if (_failure is not null || lease.Connection.HasFailed || lease.Connection.IsBroken) return;
            // A server that is still at work would answer a ROLLBACK when it is done; the pool's RESET interrupts it.
            if (lease.Connection.IsBusy) return;
            foreach (ResultCursor cursor in _cursors.Where(cursor => !cursor.IsComplete))
            {
                await cursor.EndPageAsync().ConfigureAwait(false);
                cursor.Discard();
            }

            await lease.Connection.RequestAsync(new RollbackRequest()).ConfigureAwait(false);
        }
        finally
        {
            await CloseAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_closed) await RollbackAsync().ConfigureAwait(false);
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Gives the connection back; a server that is still in the transaction is taken out of it by the pool's RESET.</summary>
    public async Task CloseAsync()
    {
        _closed = true;
        await lease.ReturnAsync().ConfigureAwait(false);
    }

    ValueTask FinishedAsync(Dictionary<string, object?>? end, Exception? failure)
    {
        if (failure is not null) _failure ??= failure;
        return ValueTask.CompletedTask;
    }

    void ThrowIfUnusable()
    {
        if (_closed) throw new TransactionClosedException("The transaction has ended.");
        if (_failure is OperationCanceledException) ExceptionDispatchInfo.Throw(_failure);
        if (_failure is not null) throw new TransactionTerminatedException(_failure);
    }
}
