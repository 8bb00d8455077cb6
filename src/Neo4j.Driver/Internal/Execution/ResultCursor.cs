using System.Runtime.ExceptionServices;
using KnowledgeGraph.Bolt.Messages;
using Neo4j.Driver.Internal.Connections;

namespace Neo4j.Driver.Internal.Execution;

/// <summary>
/// A result under way. RUN and the first PULL went out together; what has arrived is handed out before more is read, and the next page is
/// asked for as soon as this one is known to have ended, so that the server works while the caller does. No more than a page and what the
/// connection's buffer holds is ever kept.
/// </summary>
sealed class ResultCursor : ResponseHandler, IResultCursor
{
    readonly BoltConnection _connection;
    readonly Query _query;
    readonly long _fetchSize;
    readonly bool _inTransaction;
    readonly Func<Dictionary<string, object?>?, Exception?, ValueTask> _finished;
    readonly Queue<object?[]> _records = new();
    readonly RunReply _run;
    Dictionary<string, object?>? _end;
    Exception? _failure;
    ResultSummary? _summary;
    Record? _current;
    bool _hasMore;
    bool _discarding;
    bool _told;
    bool _consumed;

    /// <param name="fetchSize">Positive, or -1 for all at once.</param>
    /// <param name="inTransaction">Whether several results may be open on the connection.</param>
    /// <param name="finished">Called once, when nothing more will arrive: with what the server said last, or with the failure.</param>
    public ResultCursor(
        BoltConnection connection, Query query, long fetchSize, bool inTransaction, Func<Dictionary<string, object?>?, Exception?, ValueTask> finished)
    {
        _connection = connection;
        _query = query;
        _fetchSize = fetchSize;
        _inTransaction = inTransaction;
        _finished = finished;
        _run = new RunReply(this);
    }

    public IRecord Current => _current ?? throw new InvalidOperationException("No record has been fetched: FetchAsync comes first.");

    public bool IsOpen => !_consumed && !(IsComplete && _records.Count == 0);

    /// <summary>Whether the server has said all that it will.</summary>
    public bool IsComplete => _end is not null || _failure is not null;

    /// <summary>Queues RUN and the first PULL.</summary>
    public void Enqueue(Dictionary<string, object?> extra)
    {
        Dictionary<string, object?> parameters = _query.Parameters as Dictionary<string, object?> ?? new(_query.Parameters);
        _connection.Enqueue(new RunRequest(_query.Text, parameters, extra), _run);
        _connection.Enqueue(new PullRequest(_fetchSize), this);
    }

    public async Task<string[]> KeysAsync()
    {
        while (_run.Keys is null && !IsComplete) await ReceiveAsync(CancellationToken.None).ConfigureAwait(false);
        if (_run.Keys is null) await SettleAsync().ConfigureAwait(false);
        return _run.Keys!;
    }

    public Task<bool> FetchAsync()
    {
        if (_records.Count == 0 || _consumed) return FetchSlowAsync(CancellationToken.None);
        Take();
        return Tasks.True;
    }

    public async Task<IRecord?> PeekAsync()
    {
        ThrowIfConsumed();
        return await FillAsync(CancellationToken.None).ConfigureAwait(false) ? new Record(_run.Keys!, _records.Peek()) : null;
    }

    public async Task<IResultSummary> ConsumeAsync()
    {
        _consumed = true;
        _current = null;
        _records.Clear();
        _discarding = true;
        while (!IsComplete)
        {
            await RequestMoreAsync(CancellationToken.None).ConfigureAwait(false);
            await ReceiveAsync(CancellationToken.None).ConfigureAwait(false);
        }

        await SettleAsync().ConfigureAwait(false);
        return Summary();
    }

    public async IAsyncEnumerator<IRecord> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_records.Count > 0 && !_consumed) Take();
            else if (!await FetchSlowAsync(cancellationToken).ConfigureAwait(false)) yield break;
            yield return Current;
        }
    }

    public override void OnRecord(object?[] fields)
    {
        if (fields.Length != _run.Keys?.Length) throw new ProtocolException($"a record has {fields.Length} fields, the result {_run.Keys?.Length ?? 0} keys.");
        if (!_discarding) _records.Enqueue(fields);
    }

    public override void OnSuccess(Dictionary<string, object?> metadata)
    {
        _hasMore = metadata.GetValueOrDefault("has_more") is true;
        if (!_hasMore) _end = metadata;
    }

    public override void OnFailure(Exception exception) => _failure ??= exception;

    /// <summary>
    /// Queues the request that lets go of all further records, if the page under way has ended: a transaction's end follows it at once.
    /// </summary>
    public void Discard()
    {
        _discarding = true;
        if (_hasMore) Request(new DiscardRequest(-1, QueryId));
    }

    /// <summary>Reads until the page under way has ended; its records are kept for the caller, unless they are not wanted.</summary>
    public async ValueTask EndPageAsync()
    {
        while (!IsComplete && !_hasMore) await ReceiveAsync(CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Once all answers are read: tells the owner, and throws the failure if there was one.</summary>
    public async ValueTask SettleAsync()
    {
        if (!_told)
        {
            _told = true;
            await _finished(_end, _failure).ConfigureAwait(false);
        }

        if (_failure is not null) ExceptionDispatchInfo.Throw(_failure);
    }

    long QueryId => _inTransaction ? _run.QueryId : -1;

    void Take() => _current = new Record(_run.Keys!, _records.Dequeue());

    async Task<bool> FetchSlowAsync(CancellationToken cancellation)
    {
        ThrowIfConsumed();
        if (!await FillAsync(cancellation).ConfigureAwait(false))
        {
            _current = null;
            return false;
        }

        Take();
        return true;
    }

    /// <summary>Sees to it that a record is there, unless there is none left.</summary>
    async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        while (_records.Count == 0 && !IsComplete)
        {
            await RequestMoreAsync(cancellation).ConfigureAwait(false);
            await ReceiveAsync(cancellation).ConfigureAwait(false);
            while (!IsComplete && !_hasMore && _connection.TryReceive())
            {
            }

            if (_hasMore) await RequestMoreAsync(cancellation).ConfigureAwait(false);
        }

        if (_records.Count > 0) return true;
        await SettleAsync().ConfigureAwait(false);
        return false;
    }

    async ValueTask RequestMoreAsync(CancellationToken cancellation)
    {
        if (!_hasMore) return;
        Request(_discarding ? new DiscardRequest(-1, QueryId) : new PullRequest(_fetchSize, QueryId));
        await _connection.SendAsync(cancellation).ConfigureAwait(false);
    }

    void Request(Request request)
    {
        _hasMore = false;
        _connection.Enqueue(request, this);
    }

    /// <summary>Reads one answer, to whoever it belongs; a connection that breaks fails this result, too, by its handlers.</summary>
    async ValueTask ReceiveAsync(CancellationToken cancellation)
    {
        try
        {
            await _connection.ReceiveAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _failure = exception is OperationCanceledException ? exception : _failure ?? exception;
            await SettleAsync().ConfigureAwait(false);
            throw;
        }
    }

    void ThrowIfConsumed()
    {
        if (_consumed) throw new ResultConsumedException("The result was consumed: its records are gone.");
    }

    ResultSummary Summary() => _summary ??= new ResultSummary(_query, _run.Metadata, _end!, _connection);

    /// <summary>Waits for the answer to RUN.</summary>
    sealed class RunReply(ResultCursor cursor) : ResponseHandler
    {
        public string[]? Keys { get; private set; }

        public long QueryId { get; private set; } = -1;

        public Dictionary<string, object?> Metadata { get; private set; } = [];

        public override void OnSuccess(Dictionary<string, object?> metadata)
        {
            Keys = metadata.GetValueOrDefault("fields") is List<object?> fields && fields.TrueForAll(field => field is string)
                ? [.. fields.Cast<string>()]
                : throw new ProtocolException("it did not name a result's keys.");
            QueryId = metadata.GetValueOrDefault("qid") as long? ?? -1;
            Metadata = metadata;
        }

        public override void OnFailure(Exception exception) => cursor.OnFailure(exception);
    }
}
