using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>Stands between a driver and a server: can delay what the server says, cut every connection, propose another version, or add TLS with any certificate.</summary>
sealed class FaultyProxy : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();
    readonly List<TcpClient> _clients = [];
    readonly Lock _gate = new();
    readonly int _target;
    readonly X509Certificate2? _certificate;
    readonly Task _accepting;
    long _budget = long.MaxValue;

    public FaultyProxy(int target, X509Certificate2? certificate = null)
    {
        (_target, _certificate) = (target, certificate);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Before each piece of what the server says.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>What the client's 20 bytes of handshake become on the way: null leaves them.</summary>
    public byte[]? Handshake { get; set; }

    public int Cuts { get; private set; }

    /// <summary>Cuts every connection once so many more bytes have come from the server.</summary>
    public void CutAfter(long bytes) => Interlocked.Exchange(ref _budget, bytes);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        Cut();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    async Task AcceptAsync()
    {
        while (true)
        {
            TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
            lock (_gate) _clients.Add(client);
            _ = ServeAsync(client);
        }
    }

    async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        try
        {
            Stream near = client.GetStream();
            if (_certificate is not null)
            {
                var encrypted = new SslStream(near);
                await encrypted.AuthenticateAsServerAsync(_certificate);
                near = encrypted;
            }

            await server.ConnectAsync(IPAddress.Loopback, _target, _stop.Token);
            Stream far = server.GetStream();
            if (Handshake is { } handshake)
            {
                await near.ReadExactlyAsync(new byte[20], _stop.Token);
                await far.WriteAsync(handshake, _stop.Token);
            }

            await Task.WhenAny(PumpAsync(near, far, fromServer: false), PumpAsync(far, near, fromServer: true));
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The driver's end sees the connection close, which is what these tests are about.
        }

        client.Dispose();
    }

    async Task PumpAsync(Stream from, Stream to, bool fromServer)
    {
        var buffer = new byte[16_384];
        while (await from.ReadAsync(buffer, _stop.Token) is int read and > 0)
        {
            if (fromServer && Delay > TimeSpan.Zero) await Task.Delay(Delay, _stop.Token);
            if (fromServer && Interlocked.Add(ref _budget, -read) < 0)
            {
                Interlocked.Exchange(ref _budget, long.MaxValue);
                Cuts++;
                Cut();
                return;
            }

            await to.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
        }
    }

    void Cut()
    {
        lock (_gate)
        {
            foreach (TcpClient client in _clients) client.Dispose();
            _clients.Clear();
        }
    }
}
