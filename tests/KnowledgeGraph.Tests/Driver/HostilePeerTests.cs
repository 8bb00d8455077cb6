using System.Net;
using System.Net.Sockets;
using Neo4j.Driver;
using Neo4j.Driver.Internal;
using Xunit;

namespace KnowledgeGraph.Tests.Driver;

/// <summary>Peers that speak no Bolt, or no end of it.</summary>
public sealed class HostilePeerTests
{
    [Theory]
    [InlineData("48545450 2F312E31")]
    [InlineData("DEADBEEF")]
    [InlineData("00000000")]
    [InlineData("00000805 0003B170C0 0000")]
    [InlineData("00000805 0001FF 0000")]
    [InlineData("00000805 0002B07E 0000")]
    [InlineData("00000805 0004B1719101 0000")]
    [InlineData("")]
    public async Task GarbageIsOneClearError(string hex)
    {
        Neo4jException failure = await FailsAsync(async (stream, stop) =>
        {
            await stream.WriteAsync(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), stop);
            stream.Socket.Shutdown(SocketShutdown.Send);
        });
        Assert.True(failure is ProtocolException or ServiceUnavailableException, failure.ToString());
        Assert.Contains("127.0.0.1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEndlessChunkIsCutOffAtTheLimit()
    {
        Neo4jException failure = await FailsAsync(async (stream, stop) =>
        {
            await stream.WriteAsync(new byte[] { 0, 0, 8, 5 }, stop);
            byte[] chunk = [0xFF, 0xFF, .. Enumerable.Repeat((byte)0x01, 0xFFFF)];
            while (true) await stream.WriteAsync(chunk, stop);
        });
        Assert.Contains("exceeds 1000000 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SilenceEndsWithTheConnectionTimeOut()
    {
        Neo4jException failure = await FailsAsync((_, stop) => Task.Delay(Timeout.Infinite, stop), 0.3);
        Assert.Contains("within 0.3 s", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeepAlivesWithoutAnAnswerEndWithTheConnectionTimeOut()
    {
        Neo4jException failure = await FailsAsync(async (stream, stop) =>
        {
            await stream.WriteAsync(new byte[] { 0, 0, 8, 5 }, stop);
            while (true)
            {
                await stream.WriteAsync(new byte[] { 0, 0 }, stop);
                await Task.Delay(5, stop);
            }
        }, 0.3);
        Assert.Contains("within 0.3 s", failure.Message, StringComparison.Ordinal);
    }

    /// <param name="peer">What the other side does once the driver has come.</param>
    /// <param name="timeout">Until the driver gives up, in seconds: short where that is what is awaited, else so long that a busy machine does not reach it.</param>
    static async Task<Neo4jException> FailsAsync(Func<NetworkStream, CancellationToken, Task> peer, double timeout = 30)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        using var stop = new CancellationTokenSource();
        listener.Start();
        Task serving = ServeAsync();
        var config = new Config { MaxMessageSize = 1_000_000 };
        new ConfigBuilder(config).WithConnectionTimeout(TimeSpan.FromSeconds(timeout));
        var uri = new Uri($"bolt://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        await using var driver = new BoltDriver(ConnectionTarget.Of(uri, config), (AuthToken)AuthTokens.None, config);
        Neo4jException failure = await Assert.ThrowsAnyAsync<Neo4jException>(driver.VerifyConnectivityAsync);
        Assert.Equal((0, 0), driver.Connections);
        await stop.CancelAsync();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return failure;

        async Task ServeAsync()
        {
            using TcpClient client = await listener.AcceptTcpClientAsync(stop.Token);
            await peer(client.GetStream(), stop.Token);
            await Task.Delay(Timeout.Infinite, stop.Token);
        }
    }
}
