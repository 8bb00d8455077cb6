using KnowledgeGraph.Bolt;
using Xunit;

namespace KnowledgeGraph.Tests.Bolt;

/// <summary>How both sides find a version.</summary>
public sealed class HandshakeTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("000001FF0008080500020404 00000003", "5.8")]
    [InlineData("0007070500020404 0000010400000003", "5.7")]
    [InlineData("0006060500020404 0000010400000003", "5.6")]
    [InlineData("00000404000000000000000000000000", "4.4")]
    [InlineData("00000505000000000000000000000000", null)]
    [InlineData("00000003000000000000000000000000", null)]
    public void AServerChoosesTheNewestThatBothSpeak(string proposals, string? expected) =>
        Assert.Equal(expected, Handshake.Choose(Convert.FromHexString(proposals.Replace(" ", "", StringComparison.Ordinal)))?.ToString());

    [Fact]
    public void AClientOffersTheManifestThenRanges() =>
        Assert.Equal("6060B017000001FF000808050000040400000000", Convert.ToHexString(Handshake.Proposal()));

    [Fact]
    public async Task AClientTakesWhatTheServerAnswers()
    {
        Assert.Equal(new BoltVersion(5, 4), await AgreeAsync("00000405"));
        Assert.Equal(BoltVersion.V44, await AgreeAsync("00000404"));
    }

    [Fact]
    public async Task AClientChoosesFromAManifest()
    {
        var stream = new Conversation("000001FF 02 00080805 00020404 00");
        Assert.Equal(BoltVersion.V58, await Handshake.AgreeAsync(stream, Cancellation));
        Assert.Equal("0000080500", Convert.ToHexString(stream.Sent.ToArray()));
        Assert.Equal(BoltVersion.V44, await AgreeAsync("000001FF 01 00000404 00"));
    }

    [Theory]
    [InlineData("00000000")]
    [InlineData("48545450")]
    [InlineData("00000505")]
    [InlineData("FFFFFFFF")]
    [InlineData("000001FF FFFFFFFFFFFFFFFFFFFF")]
    [InlineData("000001FF FFFF03")]
    [InlineData("000001FF 01 00000906 00")]
    public async Task AnAnswerThatIsNoneIsRefused(string answer) => await Assert.ThrowsAsync<BoltException>(() => AgreeAsync(answer));

    static Task<BoltVersion> AgreeAsync(string answer) => Handshake.AgreeAsync(new Conversation(answer), Cancellation);

    /// <summary>What the server says, and a record of what the client does.</summary>
    sealed class Conversation(string hex) : MemoryStream(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)))
    {
        public MemoryStream Sent { get; } = new();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => Sent.WriteAsync(buffer, cancellationToken);
    }
}
