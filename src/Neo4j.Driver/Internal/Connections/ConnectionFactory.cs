using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Messages;

namespace Neo4j.Driver.Internal.Connections;

/// <summary>Opens connections: socket, TLS, handshake and login, all within the connection time-out.</summary>
sealed class ConnectionFactory(ConnectionTarget target, Config config)
{
    static readonly Dictionary<string, object?> _agent = new()
    {
        ["product"] = "knowledge-graph-dotnet/0.1",
        ["platform"] = RuntimeInformation.OSDescription,
        ["language"] = RuntimeInformation.FrameworkDescription,
    };

    /// <exception cref="ServiceUnavailableException">Nobody listens there, or not in time.</exception>
    /// <exception cref="SecurityException">The server's certificate is not trusted, or it does not trust the credentials.</exception>
    /// <exception cref="ProtocolException">Who listens there speaks no Bolt that we know.</exception>
    public async Task<BoltConnection> OpenAsync(ServerAddress address, AuthToken auth, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(config.ConnectionTimeout);
        Stream? stream = null;
        try
        {
            stream = await ConnectAsync(address, limit.Token).ConfigureAwait(false);
            if (target.Trust is { } trust)
                stream = await new TlsHandshake(trust, target.Authorities).EncryptAsync(stream, address, limit.Token).ConfigureAwait(false);
            await stream.WriteAsync(Handshake.Proposal(), limit.Token).ConfigureAwait(false);
            BoltVersion version = await Handshake.AgreeAsync(stream, limit.Token).ConfigureAwait(false);
            return await LogInAsync(stream, address, version, auth, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            if (stream is not null) await stream.DisposeAsync().ConfigureAwait(false);
            if (cancellation.IsCancellationRequested) throw;
            throw exception switch
            {
                OperationCanceledException => new ServiceUnavailableException(
                    $"{address} did not answer within {config.ConnectionTimeout.TotalSeconds} s.", exception),
                EndOfStreamException => new ServiceUnavailableException($"{address} closed the connection during the handshake.", exception),
                BoltException => new ProtocolException($"{address}: {exception.Message}", exception),
                IOException or SocketException => new ServiceUnavailableException($"{address} cannot be reached: {exception.Message}", exception),
                _ => exception,
            };
        }
    }

    async Task<Stream> ConnectAsync(ServerAddress address, CancellationToken cancellation)
    {
        var socket = config.Ipv6Enabled
            ? new Socket(SocketType.Stream, ProtocolType.Tcp)
            : new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.NoDelay = true;
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, config.SocketKeepAlive);
            await socket.ConnectAsync(new DnsEndPoint(address.Host, address.Port), cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    async Task<BoltConnection> LogInAsync(Stream stream, ServerAddress address, BoltVersion version, AuthToken auth, CancellationToken cancellation)
    {
        var extra = new Dictionary<string, object?> { ["user_agent"] = config.UserAgent };
        if (target.RoutingContext is not null) extra["routing"] = target.RoutingContext;
        if (version >= BoltVersion.V53) extra["bolt_agent"] = _agent;
        if (version == BoltVersion.V44) extra["patch_bolt"] = new[] { "utc" };
        (config.NotificationsConfig as NotificationsConfig)?.AddTo(extra, version);
        if (version < BoltVersion.V51)
            foreach ((string key, object? value) in auth.Fields) extra[key] = value;

        var connection = new BoltConnection(stream, address, version, config);
        var hello = new Reply();
        connection.Enqueue(new HelloRequest(extra), hello);
        var logon = new Reply();
        if (version >= BoltVersion.V51) connection.Enqueue(new LogonRequest(auth.Fields), logon);
        Dictionary<string, object?> metadata = await connection.CompleteAsync(hello, cancellation).ConfigureAwait(false);
        if (version >= BoltVersion.V51) await connection.CompleteAsync(logon, cancellation).ConfigureAwait(false);
        if (metadata.GetValueOrDefault("patch_bolt") is List<object?> patches && patches.Contains("utc")) connection.UseUtc();
        connection.Agent = metadata.GetValueOrDefault("server") as string ?? "";
        connection.Id = metadata.GetValueOrDefault("connection_id") as string ?? "";
        connection.Auth = auth;
        if (metadata.GetValueOrDefault("hints") is Dictionary<string, object?> hints && hints.GetValueOrDefault("connection.recv_timeout_seconds") is long seconds and > 0)
            connection.MaxSilence = TimeSpan.FromSeconds(seconds);
        config.Logger.Debug("{0}: connected to {1} ({2}) with Bolt {3}", connection.Id, address, connection.Agent, version);
        return connection;
    }
}
