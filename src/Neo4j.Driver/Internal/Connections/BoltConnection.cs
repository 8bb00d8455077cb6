using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Framing;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.Values;
using Neo4j.Driver.Internal.Values;

namespace Neo4j.Driver.Internal.Connections;

/// <summary>
/// One connection to a server, for one user at a time. Requests are gathered and sent together; answers are read only when someone waits for
/// one, and go to the handlers in the order of the requests. Once it is broken, everything waiting fails and nothing more is sent.
/// </summary>
sealed class BoltConnection : IAsyncDisposable
{
    readonly Stream _stream;
    readonly MessageReader _reader;
    readonly MessageWriter _writer;
    readonly ValueReader _values;
    readonly ValueWriter _packer;
    readonly Queue<ResponseHandler> _waiting = new();
    readonly Queue<Reply> _resets = new();
    readonly ILogger _log;
    CancellationTokenSource? _silence;
    Exception? _failure;

    public BoltConnection(Stream stream, ServerAddress address, BoltVersion version, Config config)
    {
        _stream = stream;
        Address = address;
        Version = version;
        CreatedAt = config.Clock.GetTimestamp();
        _log = config.Logger;
        _reader = new MessageReader(stream, config.MaxMessageSize);
        _writer = new MessageWriter(stream);
        _values = new ValueReader(DriverValues.Instance);
        _packer = new ValueWriter(_writer.Packer, DriverValues.Instance, version >= BoltVersion.V50);
    }

    public ServerAddress Address { get; }

    public BoltVersion Version { get; }

    /// <summary>As the server calls itself, <c>Neo4j/5.26.0</c>.</summary>
    public string Agent { get; set; } = "";

    /// <summary>The server's name for this connection, which its own log shows.</summary>
    public string Id { get; set; } = "";

    /// <summary>As whom the server knows this connection.</summary>
    public AuthToken? Auth { get; set; }

    /// <summary>How long the server may be silent while an answer is due; null: without end.</summary>
    public TimeSpan? MaxSilence { get; set; }

    public long CreatedAt { get; }

    public long IdleSince { get; set; }

    public bool IsBroken { get; private set; }

    /// <summary>Whether the server refuses everything until a RESET.</summary>
    public bool HasFailed => _failure is not null;

    /// <summary>Whether answers are outstanding.</summary>
    public bool IsBusy => _waiting.Count > 0;

    /// <summary>Told once when the connection breaks or the server refuses a request; it may put another exception in its place.</summary>
    public Func<BoltConnection, Exception, Exception>? OnFailure { get; set; }

    /// <summary>The server of 4.4 agreed on date-times in UTC.</summary>
    public void UseUtc() => _packer.Utc = true;

    /// <summary>Puts a request in the queue; <see cref="SendAsync"/> sends it.</summary>
    /// <exception cref="ArgumentException">A parameter that Bolt has nothing for; nothing was queued.</exception>
    public void Enqueue(Request request, ResponseHandler handler)
    {
        if (IsBroken) throw _failure as Neo4jException ?? new ServiceUnavailableException($"The connection to {Address} is closed.");
        _writer.Begin();
        try
        {
            RequestCodec.Write(_packer, request);
        }
        catch
        {
            _writer.Abandon();
            throw;
        }

        _writer.End();
        _waiting.Enqueue(handler);
        if (_log.IsTraceEnabled()) _log.Trace("{0} > {1}", Id, request.GetType().Name);
    }

    public async ValueTask SendAsync(CancellationToken cancellation = default)
    {
        if (IsBroken || _writer.Pending == 0) return;
        try
        {
            await _writer.FlushAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsTransport(exception))
        {
            throw Break(exception);
        }
    }

    /// <summary>Sends what is queued and reads answers until the one to a request is there.</summary>
    public async ValueTask<Dictionary<string, object?>> CompleteAsync(Reply reply, CancellationToken cancellation = default)
    {
        await SendAsync(cancellation).ConfigureAwait(false);
        while (!reply.IsDone) await ReceiveAsync(cancellation).ConfigureAwait(false);
        return reply.Metadata;
    }

    /// <summary>Queues a request, sends it, and waits for its answer.</summary>
    public ValueTask<Dictionary<string, object?>> RequestAsync(Request request, CancellationToken cancellation = default)
    {
        var reply = new Reply();
        Enqueue(request, reply);
        return CompleteAsync(reply, cancellation);
    }

    /// <summary>Hands one message to the handler that waits for it, if one has arrived whole.</summary>
    public bool TryReceive()
    {
        if (IsBroken || _waiting.Count == 0) return false;
        try
        {
            if (!_reader.TryRead(out ReadOnlyMemory<byte> message)) return false;
            Dispatch(ResponseCodec.Read(message.Span, _values));
            return true;
        }
        catch (Exception exception) when (IsTransport(exception))
        {
            throw Break(exception);
        }
    }

    /// <summary>Waits for one message and hands it to the handler that waits for it.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; the connection is closed, because an answer may be half read.</exception>
    public async ValueTask ReceiveAsync(CancellationToken cancellation = default)
    {
        if (TryReceive()) return;
        if (IsBroken) throw _failure ?? new ServiceUnavailableException($"The connection to {Address} is closed.");
        try
        {
            ReadOnlyMemory<byte> message = await ReadAsync(cancellation).ConfigureAwait(false);
            Dispatch(ResponseCodec.Read(message.Span, _values));
        }
        catch (Exception exception) when (IsTransport(exception))
        {
            throw Break(exception);
        }
    }

    /// <summary>Back to where a new user can begin: open transactions and results end, failures are forgotten.</summary>
    public async ValueTask ResetAsync(CancellationToken cancellation = default)
    {
        var reply = new Reply();
        Enqueue(new ResetRequest(), reply);
        _resets.Enqueue(reply);
        await CompleteAsync(reply, cancellation).ConfigureAwait(false);
    }

    /// <summary>Says goodbye, if the server still listens, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (IsBroken) return;
        try
        {
            if (!IsBusy)
            {
                Enqueue(new GoodbyeRequest(), new Reply());
                using var brief = new CancellationTokenSource(TimeSpan.FromSeconds(1));
                await _writer.FlushAsync(brief.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (IsTransport(exception))
        {
            _log.Debug("{0}: no goodbye: {1}", Id, exception.Message);
        }

        Close();
    }

    async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellation)
    {
        if (MaxSilence is not { } limit) return await _reader.ReadAsync(cancellation).ConfigureAwait(false);
        if (_silence is null || !_silence.TryReset()) _silence = new CancellationTokenSource();
        _silence.CancelAfter(limit);
        CancellationTokenSource silence = _silence;
        // A server at work on a long answer sends empty chunks, so that it is known to be alive.
        _reader.Heard = () => silence.CancelAfter(limit);
        try
        {
            using CancellationTokenRegistration link = cancellation.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), silence);
            return await _reader.ReadAsync(silence.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"The server said nothing for {limit.TotalSeconds} s.");
        }
        catch (OperationCanceledException)
        {
            throw new OperationCanceledException(cancellation);
        }
        finally
        {
            _reader.Heard = null;
            silence.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    void Dispatch(Response response)
    {
        if (response is RecordResponse record)
        {
            if (!_waiting.TryPeek(out ResponseHandler? reader)) throw new ProtocolException("it sent a record that nobody asked for.");
            reader.OnRecord(record.Fields);
            return;
        }

        if (!_waiting.TryDequeue(out ResponseHandler? handler)) throw new ProtocolException("it answered where nothing was asked.");
        switch (response)
        {
            case SuccessResponse success:
                if (_resets.TryPeek(out Reply? reset) && ReferenceEquals(reset, handler))
                {
                    _resets.Dequeue();
                    _failure = null;
                }

                handler.OnSuccess(success.Metadata);
                break;
            case FailureResponse failure:
                Neo4jException refusal = ServerFailure.Of(failure);
                _log.Debug("{0}: {1}", Id, failure.Code);
                _failure = OnFailure?.Invoke(this, refusal) ?? refusal;
                handler.OnFailure(_failure);
                break;
            default:
                handler.OnFailure(_failure ?? throw new ProtocolException("it ignored a request though none had failed."));
                break;
        }
    }

    /// <summary>Closes after the transport failed, tells all who wait, and returns what to throw.</summary>
    Exception Break(Exception cause)
    {
        Exception failure = cause switch
        {
            OperationCanceledException => cause,
            BoltException or ProtocolException => new ProtocolException($"{Address} does not speak Bolt as agreed: {cause.Message}", cause),
            _ => new ServiceUnavailableException($"The connection to {Address} was lost: {cause.Message}", cause),
        };
        _log.Debug("{0}: closed: {1}", Id, failure.Message);
        if (failure is not OperationCanceledException && OnFailure is not null) failure = OnFailure(this, failure);
        _failure = failure is OperationCanceledException ? new ServiceUnavailableException($"The connection to {Address} was given up.") : failure;
        Close();
        while (_waiting.TryDequeue(out ResponseHandler? handler)) handler.OnFailure(_failure);
        return failure;
    }

    void Close()
    {
        IsBroken = true;
        _silence?.Dispose();
        _stream.Dispose();
    }

    static bool IsTransport(Exception exception) =>
        exception is IOException or System.Net.Sockets.SocketException or ObjectDisposedException or OperationCanceledException or BoltException or ProtocolException;
}
