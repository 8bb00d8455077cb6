using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.Values;
using KnowledgeGraph.Evaluation.Bolt;
using Xunit;

namespace KnowledgeGraph.Tests.Bolt;

/// <summary>Messages of both sides.</summary>
public sealed class MessageTests
{
    static readonly ValueReader Reader = new(new PlainValues());

    [Fact]
    public void EveryRequestComesBack()
    {
        Request[] requests =
        [
            new HelloRequest([]), new LogonRequest([]), new LogoffRequest(), new GoodbyeRequest(), new ResetRequest(), new PullRequest(1000), new PullRequest(-1, 7),
            new DiscardRequest(-1), new BeginRequest([]), new CommitRequest(), new RollbackRequest(), new TelemetryRequest(2),
        ];
        foreach (Request request in requests) Assert.Equal(request.GetType(), RoundTrip(request).GetType());
        Assert.Equal(new PullRequest(-1, 7), RoundTrip(new PullRequest(-1, 7)));
        var run = (RunRequest)RoundTrip(new RunRequest("RETURN $x", new() { ["x"] = 1L }, new() { ["mode"] = "r" }));
        Assert.Equal(("RETURN $x", 1L, "r"), (run.Query, run.Parameters["x"], run.Extra["mode"]));
        var route = (RouteRequest)RoundTrip(new RouteRequest(new() { ["address"] = "a:1" }, ["b"], new() { ["db"] = "neo4j" }));
        Assert.Equal(("a:1", "b", "neo4j"), (route.Context["address"], route.Bookmarks[0], route.Extra["db"]));
    }

    [Fact]
    public void EveryResponseComesBackInEachVersion()
    {
        foreach (BoltVersion version in BoltVersion.All)
        {
            var failure = (FailureResponse)RoundTrip(new FailureResponse("Neo.ClientError.Statement.SyntaxError", "no", "42001", "wrong"), version);
            Assert.Equal(("Neo.ClientError.Statement.SyntaxError", "no"), (failure.Code, failure.Message));
            Assert.Equal(version >= BoltVersion.V57 ? "42001" : null, failure.GqlStatus);
        }

        Assert.Equal([1L, null, "x"], ((RecordResponse)RoundTrip(new RecordResponse([1L, null, "x"]), BoltVersion.V58)).Fields);
        Assert.Equal(true, ((SuccessResponse)RoundTrip(new SuccessResponse(new() { ["has_more"] = true }), BoltVersion.V58)).Metadata["has_more"]);
        Assert.IsType<IgnoredResponse>(RoundTrip(new IgnoredResponse(), BoltVersion.V58));
    }

    [Fact]
    public void CredentialsAreInNoText()
    {
        var fields = new Dictionary<string, object?> { ["credentials"] = "private" };
        Assert.Equal(("HELLO", "LOGON"), (new HelloRequest(fields).ToString(), new LogonRequest(fields).ToString()));
    }

    [Theory]
    [InlineData("B100A0")]
    [InlineData("B13FA1816E00")]
    [InlineData("B13FA1816EFE")]
    [InlineData("B13FA1816E8141")]
    [InlineData("B0100102")]
    [InlineData("B21201A0")]
    [InlineData("B012C0")]
    public void BytesThatAreNoRequestAreRefused(string hex) => Assert.Throws<BoltException>(() => RequestCodec.Read(Convert.FromHexString(hex), Reader));

    static Request RoundTrip(Request request) => RequestCodec.Read(Wire.Pack(writer => RequestCodec.Write(writer, request)), Reader);

    static Response RoundTrip(Response response, BoltVersion version) =>
        ResponseCodec.Read(Wire.Pack(writer => ResponseCodec.Write(writer, response, version)), Reader);
}
