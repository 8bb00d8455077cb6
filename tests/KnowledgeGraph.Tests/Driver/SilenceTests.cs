using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Messages;
using Neo4j.Driver;
using Neo4j.Driver.Internal.Connections;
using Xunit;

namespace KnowledgeGraph.Tests.Driver;

/// <summary>How long a server may be silent, as its hint says.</summary>
public sealed class SilenceTests
{
    static readonly byte[] Success = [0, 3, 0xB1, 0x70, 0xA0, 0, 0];

    /// <summary>Long enough that a busy machine is not taken for a silent server.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    [Fact]
    public async Task AServerThatShowsThatItIsAliveIsWaitedFor()
    {
        // on a thread of its own: those of the pool may all be taken by other tests
        await AskAsync(Patience, (stream, stop) => Task.Factory.StartNew(() =>
        {
            for (long started = Environment.TickCount64; Environment.TickCount64 - started < Patience.TotalMilliseconds * 5 / 4 && !stop.WaitHandle.WaitOne(100);) stream.Write([0, 0]);
            stream.Write(Success);
        }, stop, TaskCreationOptions.LongRunning, TaskScheduler.Default));
    }

    [Fact]
    public async Task AServerThatSaysNothingIsGivenUp()
    {
        ServiceUnavailableException failure = await Assert.ThrowsAsync<ServiceUnavailableException>(() => AskAsync(TimeSpan.FromSeconds(1), (_, stop) => Task.Delay(Timeout.Infinite, stop)));
        Assert.Contains("said nothing for 1 s", failure.Message, StringComparison.Ordinal);
    }

    static async Task AskAsync(TimeSpan silence, Func<NetworkStream, CancellationToken, Task> answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        using TcpClient server = await listener.AcceptTcpClientAsync();
        using var stop = new CancellationTokenSource();
        Task answering = answer(server.GetStream(), stop.Token);
        await using var connection = new BoltConnection(client.GetStream(), ServerAddress.From("127.0.0.1", 1), BoltVersion.V58, new Config()) { MaxSilence = silence };
        try
        {
            await connection.RequestAsync(new ResetRequest());
        }
        finally
        {
            await stop.CancelAsync();
            await answering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
