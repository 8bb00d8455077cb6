using KnowledgeGraph.Bolt.Messages;
using Neo4j.Driver;
using Xunit;

namespace KnowledgeGraph.Tests.Driver;

/// <summary>A cluster of scripted members.</summary>
public sealed class RoutingTests
{
    static string[] None => [];

    [Fact]
    public async Task ReadsGoToReadersAndWritesToWriters()
    {
        await using var reader = new ScriptedServer(ScriptedServer.Default);
        await using var writer = new ScriptedServer(ScriptedServer.Default);
        await using var router = new ScriptedServer((self, request) => request is RouteRequest
            ? [ScriptedServer.Table(300, [self.Address], [reader.Address], [writer.Address])]
            : ScriptedServer.Default(request));
        await using IDriver driver = Driver(router);
        await ReadAsync(driver);
        await WriteAsync(driver);
        await ReadAsync(driver);
        Assert.Equal((2, 1), (reader.Requests.OfType<RunRequest>().Count(), writer.Requests.OfType<RunRequest>().Count()));
        RouteRequest route = Assert.Single(router.Requests.OfType<RouteRequest>());
        Assert.Equal((router.Address, "eu", "neo4j"), (route.Context["address"], route.Context["region"], route.Extra["db"]));
        Assert.Equal("r", reader.Requests.OfType<BeginRequest>().First().Extra["mode"]);
    }

    [Fact]
    public async Task AMemberThatIsGoneIsForgottenAndAnotherIsAsked()
    {
        await using var alive = new ScriptedServer(ScriptedServer.Default);
        string gone;
        await using (var leaving = new ScriptedServer(ScriptedServer.Default)) gone = leaving.Address;
        await using var router = new ScriptedServer((self, request) => request is RouteRequest
            ? [ScriptedServer.Table(300, [self.Address], [gone, alive.Address], [self.Address])]
            : ScriptedServer.Default(request));
        await using IDriver driver = Driver(router);
        for (int i = 0; i < 4; i++) await ReadAsync(driver);
        Assert.Equal(4, alive.Requests.OfType<RunRequest>().Count());
        Assert.Single(router.Requests.OfType<RouteRequest>());
    }

    [Fact]
    public async Task AnExpiredTableIsAskedForAgain()
    {
        await using var router = new ScriptedServer((self, request) => request is RouteRequest
            ? [ScriptedServer.Table(0, [self.Address], [self.Address], [self.Address])]
            : ScriptedServer.Default(request));
        await using IDriver driver = Driver(router);
        for (int i = 0; i < 3; i++) await ReadAsync(driver);
        Assert.Equal(3, router.Requests.OfType<RouteRequest>().Count());
    }

    [Fact]
    public async Task AWriterThatLostItsRoleIsReplacedAndTheWorkDoneAgain()
    {
        await using var formerly = new ScriptedServer(request => request is RunRequest ? [ScriptedServer.Failure("Neo.ClientError.Cluster.NotALeader")] : ScriptedServer.Default(request));
        await using var now = new ScriptedServer(ScriptedServer.Default);
        int asked = 0;
        await using var router = new ScriptedServer((self, request) => request is RouteRequest
            ? [ScriptedServer.Table(300, [self.Address], [self.Address], [asked++ == 0 ? formerly.Address : now.Address])]
            : ScriptedServer.Default(request));
        await using IDriver driver = Driver(router);
        await WriteAsync(driver);
        Assert.Equal((1, 1, 2), (formerly.Requests.OfType<RunRequest>().Count(), now.Requests.OfType<CommitRequest>().Count(), asked));
    }

    [Fact]
    public async Task AReaderThatBreaksOffIsReplacedAndTheWorkDoneAgain()
    {
        await using var breaking = new ScriptedServer(request => request is PullRequest ? null : ScriptedServer.Default(request));
        await using var steady = new ScriptedServer(ScriptedServer.Default);
        await using var router = new ScriptedServer((self, request) => request is RouteRequest
            ? [ScriptedServer.Table(300, [self.Address], [breaking.Address, steady.Address], [self.Address])]
            : ScriptedServer.Default(request));
        await using IDriver driver = Driver(router);
        await ReadAsync(driver);
        await ReadAsync(driver);
        Assert.Equal(2, steady.Requests.OfType<CommitRequest>().Count());
        Assert.True(breaking.Connections <= 1);
    }

    [Fact]
    public async Task WithoutAWriterThereIsOneClearError()
    {
        await using var router = new ScriptedServer((self, request) => request is RouteRequest
            ? [ScriptedServer.Table(300, [self.Address], [self.Address], None)]
            : ScriptedServer.Default(request));
        await using IDriver driver = Driver(router);
        SessionExpiredException failure = await Assert.ThrowsAsync<SessionExpiredException>(() => WriteAsync(driver));
        Assert.Contains("No member of the cluster", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingDatabaseIsNotAskedForTwice()
    {
        await using var router = new ScriptedServer((_, request) => request is RouteRequest
            ? [ScriptedServer.Failure("Neo.ClientError.Database.DatabaseNotFound")]
            : ScriptedServer.Default(request));
        await using IDriver driver = Driver(router);
        ClientException failure = await Assert.ThrowsAsync<ClientException>(() => ReadAsync(driver));
        Assert.Equal("Neo.ClientError.Database.DatabaseNotFound", failure.Code);
        Assert.Single(router.Requests.OfType<RouteRequest>());
    }

    static IDriver Driver(ScriptedServer router) => GraphDatabase.Driver(
        $"neo4j://{router.Address}?region=eu", AuthTokens.None, builder => builder.WithMaxTransactionRetryTime(TimeSpan.FromMilliseconds(500)));

    static async Task ReadAsync(IDriver driver)
    {
        await using IAsyncSession session = driver.AsyncSession(SessionConfigBuilder.ForDatabase("neo4j"));
        Assert.Equal(1, await session.ExecuteReadAsync(async runner => await (await runner.RunAsync("RETURN 1")).SingleAsync(record => record[0].As<int>())));
    }

    static async Task WriteAsync(IDriver driver)
    {
        await using IAsyncSession session = driver.AsyncSession(SessionConfigBuilder.ForDatabase("neo4j"));
        await session.ExecuteWriteAsync(async runner => await (await runner.RunAsync("CREATE ()")).ConsumeAsync());
    }
}
