using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Framing;
using Xunit;

namespace KnowledgeGraph.Tests.Bolt;

/// <summary>Messages through chunks.</summary>
public sealed class FramingTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MessagesOfAnySizeComeBackHoweverTheBytesArrive()
    {
        int[] sizes = [1, 2, 65_534, 65_535, 65_536, 131_070, 131_071, 500_000, 3];
        var wire = new MemoryStream();
        var writer = new MessageWriter(wire);
        foreach (int size in sizes)
        {
            writer.Begin();
            for (int i = 0; i < size; i++) writer.Packer.WriteInteger((i + size) % 100);
            writer.End();
        }

        await writer.FlushAsync(Cancellation);
        foreach (int piece in new[] { 1_000_000, 65_537, 7_001 })
        {
            var reader = new MessageReader(new TrickleStream(wire.ToArray(), piece));
            foreach (int size in sizes)
            {
                ReadOnlyMemory<byte> message = await reader.ReadAsync(Cancellation);
                Assert.Equal(size, message.Length);
                Assert.Equal((size - 1 + size) % 100, message.Span[^1]);
                Assert.Equal(size % 100, message.Span[0]);
            }

            await Assert.ThrowsAsync<EndOfStreamException>(async () => await reader.ReadAsync(Cancellation));
        }
    }

    [Fact]
    public async Task KeepAlivesArePassedOver()
    {
        var reader = new MessageReader(new MemoryStream([0, 0, 0, 0, 0, 1, 42, 0, 0, 0, 0, 0, 1, 43, 0, 0]));
        Assert.Equal([42], (await reader.ReadAsync(Cancellation)).ToArray());
        Assert.Equal([43], (await reader.ReadAsync(Cancellation)).ToArray());
    }

    [Fact]
    public async Task AMessageWithoutEndIsRefusedAtTheLimit()
    {
        var reader = new MessageReader(new EndlessStream(), maxMessageSize: 1_000_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        await Assert.ThrowsAsync<BoltException>(async () => await reader.ReadAsync(Cancellation));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 8_000_000);
    }

    [Fact]
    public void AnAbandonedMessageLeavesNoTrace()
    {
        var writer = new MessageWriter(Stream.Null);
        writer.Begin();
        writer.Packer.WriteString("half");
        writer.Abandon();
        Assert.Equal(0, writer.Pending);
    }

    sealed class TrickleStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, piece)], cancellationToken);
    }

    sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill(0x11);
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
