using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Framing;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.Values;
using Neo4j.Driver.Internal.Values;

namespace KnowledgeGraph.Tests.Driver;

/// <summary>
/// A Bolt server on the loopback whose answers a test gives: what a single real server cannot show (clusters, failures at a chosen moment,
/// peers that speak no Bolt). It greets, and passes over what follows a failure, as a server must; the rest is the script's.
/// </summary>
sealed class ScriptedServer : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();
    readonly Func<ScriptedServer, Request, IEnumerable<Response>?> _script;
    readonly BoltVersion _version;
    readonly Task _accepting;

    /// <param name="script">The answers to a request, or null to cut the connection.</param>
    public ScriptedServer(Func<Request, IEnumerable<Response>?> script, BoltVersion? version = null) : this((_, request) => script(request), version)
    {
    }

    public ScriptedServer(Func<ScriptedServer, Request, IEnumerable<Response>?> script, BoltVersion? version = null)
    {
        (_script, _version) = (script, version ?? BoltVersion.V58);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Address => $"127.0.0.1:{Port}";

    /// <summary>All requests, in the order of their arrival.</summary>
    public ConcurrentQueue<Request> Requests { get; } = new();

    public int Connections { get; private set; }

    public static Response Success(params (string Key, object? Value)[] metadata) =>
        new SuccessResponse(metadata.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));

    /// <summary>What a server answers when a test does not care.</summary>
    public static IEnumerable<Response> Default(Request request) => request switch
    {
        HelloRequest => [Success(("server", "Neo4j/5.26.0"), ("connection_id", "bolt-1"))],
        RunRequest => [Success(("fields", new[] { "n" }), ("qid", 0L))],
        PullRequest => [new RecordResponse([1L]), Success(("type", "r"), ("db", "neo4j"))],
        CommitRequest => [Success(("bookmark", "bookmark:1"))],
        _ => [Success()],
    };

    /// <summary>A routing table: addresses by role.</summary>
    public static Response Table(long ttl, string[] routers, string[] readers, string[] writers)
    {
        object?[] servers = [.. new[] { ("ROUTE", routers), ("READ", readers), ("WRITE", writers) }
            .Select(pair => new Dictionary<string, object?> { ["role"] = pair.Item1, ["addresses"] = pair.Item2 })];
        return Success(("rt", new Dictionary<string, object?> { ["ttl"] = ttl, ["db"] = "neo4j", ["servers"] = servers }));
    }

    public static Response Failure(string code) => new FailureResponse(code, "as the script says", null, null);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    async Task AcceptAsync()
    {
        while (true)
        {
            TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
            Connections++;
            _ = ServeAsync(client);
        }
    }

    async Task ServeAsync(TcpClient client)
    {
        using TcpClient closing = client;
        using CancellationTokenRegistration cut = _stop.Token.Register(client.Dispose);
        try
        {
            NetworkStream stream = client.GetStream();
            await stream.ReadExactlyAsync(new byte[20], _stop.Token);
            await stream.WriteAsync(Handshake.Answer(_version), _stop.Token);
            var reader = new MessageReader(stream);
            var writer = new MessageWriter(stream);
            var values = new ValueReader(DriverValues.Instance);
            var packer = new ValueWriter(writer.Packer, DriverValues.Instance, _version >= BoltVersion.V50);
            bool failed = false;
            while (true)
            {
                Request request = RequestCodec.Read((await reader.ReadAsync(_stop.Token)).Span, values);
                Requests.Enqueue(request);
                if (request is GoodbyeRequest) return;
                failed &= request is not ResetRequest;
                IEnumerable<Response>? answers = failed ? [new IgnoredResponse()] : _script(this, request);
                if (answers is null) return;
                foreach (Response answer in answers)
                {
                    failed |= answer is FailureResponse;
                    writer.Begin();
                    ResponseCodec.Write(packer, answer, _version);
                    writer.End();
                }

                await writer.FlushAsync(_stop.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The client went away, or the test is over.
        }
    }
}
