using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Messages;
using Microsoft.Extensions.Time.Testing;
using Neo4j.Driver;
using Neo4j.Driver.Internal;
using Neo4j.Driver.Internal.Execution;
using Xunit;

namespace KnowledgeGraph.Tests.Driver;

/// <summary>Sessions, transactions, retries and the pool, against a scripted server.</summary>
public sealed class SessionTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryVersionOfBoltGreetsInItsOwnWay()
    {
        foreach (BoltVersion version in BoltVersion.All)
        {
            await using var server = new ScriptedServer(ScriptedServer.Default, version);
            await using IDriver driver = GraphDatabase.Driver($"bolt://{server.Address}", AuthTokens.Basic("ada", "private"));
            Assert.Equal(version.ToString(), (await driver.GetServerInfoAsync()).ProtocolVersion);
            HelloRequest hello = server.Requests.OfType<HelloRequest>().Single();
            Dictionary<string, object?> auth = version < BoltVersion.V51 ? hello.Extra : server.Requests.OfType<LogonRequest>().Single().Auth;
            Assert.Equal(("basic", "ada", "private"), (auth["scheme"], auth["principal"], auth["credentials"]));
            Assert.Equal(version >= BoltVersion.V53, hello.Extra.ContainsKey("bolt_agent"));
            Assert.Equal(version == BoltVersion.V44, hello.Extra.ContainsKey("patch_bolt"));
        }
    }

    [Fact]
    public async Task ARunAndItsFirstPullAreSentTogetherAndPagesFollow()
    {
        int page = 0;
        await using var server = new ScriptedServer(request => request is PullRequest pull
            ? [.. Enumerable.Range(0, (int)pull.Count).Select(i => new RecordResponse([(long)i])), ScriptedServer.Success(("has_more", ++page < 3))]
            : ScriptedServer.Default(request));
        await using IDriver driver = Driver(server);
        await using IAsyncSession session = driver.AsyncSession(builder => builder.WithFetchSize(5));
        IResultCursor cursor = await session.RunAsync("MATCH (n) RETURN n");
        Assert.Equal(15, (await cursor.ToListAsync(Cancellation)).Count);
        Assert.All(server.Requests.OfType<PullRequest>(), pull => Assert.Equal(new PullRequest(5), pull));
        Assert.Equal(3, page);
    }

    [Fact]
    public async Task TransientFailuresAreTriedAgainAndOthersAreNot()
    {
        int runs = 0;
        await using var server = new ScriptedServer(request => request is RunRequest && ++runs <= 2
            ? [ScriptedServer.Failure("Neo.TransientError.Transaction.DeadlockDetected")]
            : ScriptedServer.Default(request));
        await using IDriver driver = Driver(server);
        await using IAsyncSession session = driver.AsyncSession();
        Assert.Equal(1, await session.ExecuteWriteAsync(async runner => await (await runner.RunAsync("RETURN 1")).SingleAsync(record => record[0].As<int>())));
        Assert.Equal(3, runs);
        int attempts = 0;
        await Assert.ThrowsAsync<InvalidDataException>(() => session.ExecuteWriteAsync(_ =>
        {
            attempts++;
            throw new InvalidDataException();
        }));
        Assert.Equal(1, attempts);
        Assert.Single(server.Requests.OfType<CommitRequest>());
        Assert.Equal(["bookmark:1"], session.LastBookmarks!.Values);
    }

    [Fact]
    public async Task RetriesEndWhenTheirTimeIsOver()
    {
        var clock = new FakeTimeProvider();
        var policy = new RetryPolicy(TimeSpan.FromSeconds(30), clock, new Random(1));
        int attempts = 0;
        Task<int> work = policy.ExecuteAsync<int>(
            () =>
            {
                attempts++;
                throw new TransientException("Neo.TransientError.General.MemoryPoolOutOfMemoryError", "later");
            },
            SilentLogger.Instance);
        while (!work.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await Assert.ThrowsAsync<TransientException>(() => work);
        Assert.InRange(attempts, 5, 40);
    }

    [Fact]
    public void PausesGrowUpToALimitAndDiffer()
    {
        var policy = new RetryPolicy(TimeSpan.FromSeconds(30), TimeProvider.System, new Random(1));
        for (int failures = 0; failures < 40; failures++)
        {
            double expected = Math.Min(100 * Math.Pow(2, failures), 5000);
            Assert.InRange(policy.Pause(failures).TotalMilliseconds, 0.8 * expected - 0.001, 1.2 * expected + 0.001);
        }

        Assert.NotEqual(policy.Pause(3), policy.Pause(3));
    }

    [Fact]
    public async Task AFullPoolMakesTheNextOneWaitAndSayWhy()
    {
        await using var server = new ScriptedServer(ScriptedServer.Default);
        await using IDriver driver = Driver(server, builder => builder.WithMaxConnectionPoolSize(1).WithConnectionAcquisitionTimeout(TimeSpan.FromMilliseconds(50)));
        await using IAsyncSession first = driver.AsyncSession();
        IAsyncTransaction open = await first.BeginTransactionAsync();
        await using IAsyncSession second = driver.AsyncSession();
        ClientException full = await Assert.ThrowsAsync<ClientException>(() => second.RunAsync("RETURN 1"));
        Assert.Contains("1 connections", full.Message, StringComparison.Ordinal);
        await open.RollbackAsync();
        await (await second.RunAsync("RETURN 1")).ConsumeAsync();
        Assert.Equal((0, 1), ((BoltDriver)driver).Connections);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task OldAndLongIdleConnectionsAreNotUsedAgain()
    {
        var clock = new FakeTimeProvider();
        await using var server = new ScriptedServer(ScriptedServer.Default);
        await using IDriver driver = Driver(server, builder => builder.WithMaxConnectionLifetime(TimeSpan.FromMinutes(10))
            .WithConnectionLivenessCheckTimeout(TimeSpan.FromMinutes(2)), clock);
        await RunAsync(driver);
        clock.Advance(TimeSpan.FromMinutes(3));
        await RunAsync(driver);
        Assert.Equal((1, 1), (server.Connections, server.Requests.OfType<ResetRequest>().Count()));
        clock.Advance(TimeSpan.FromMinutes(8));
        await RunAsync(driver);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task AFailedConnectionIsResetBeforeItIsUsedAgain()
    {
        await using var server = new ScriptedServer(request => request is RunRequest { Query: "wrong" }
            ? [ScriptedServer.Failure("Neo.ClientError.Statement.SyntaxError")]
            : ScriptedServer.Default(request));
        await using IDriver driver = Driver(server);
        await using IAsyncSession session = driver.AsyncSession();
        await Assert.ThrowsAsync<ClientException>(async () => await (await session.RunAsync("wrong")).ConsumeAsync());
        await (await session.RunAsync("right")).ConsumeAsync();
        Assert.Equal((1, 1), (server.Connections, server.Requests.OfType<ResetRequest>().Count()));
    }

    [Fact]
    public async Task ASessionsOwnCredentialsChangeTheUserOfAConnection()
    {
        await using var server = new ScriptedServer(ScriptedServer.Default);
        await using IDriver driver = Driver(server);
        await RunAsync(driver);
        await using IAsyncSession session = driver.AsyncSession(builder => builder.WithAuthToken(AuthTokens.Bearer("token")));
        await (await session.RunAsync("RETURN 1")).ConsumeAsync();
        Assert.Equal((1, 1), (server.Connections, server.Requests.OfType<LogoffRequest>().Count()));
        Assert.Equal("token", server.Requests.OfType<LogonRequest>().Last().Auth["credentials"]);
    }

    [Fact]
    public async Task CredentialsAndValuesAreInNoLogAndNoException()
    {
        var log = new RecordingLogger();
        await using var server = new ScriptedServer(request => request is LogonRequest
            ? [ScriptedServer.Failure("Neo.ClientError.Security.Unauthorized")]
            : ScriptedServer.Default(request));
        IAuthToken token = AuthTokens.Basic("ada", "very-private");
        await using IDriver driver = GraphDatabase.Driver($"bolt://{server.Address}", token, builder => builder.WithLogger(log));
        AuthenticationException failure = await Assert.ThrowsAsync<AuthenticationException>(driver.VerifyConnectivityAsync);
        Assert.NotEmpty(log.Lines);
        Assert.All([failure.ToString(), token.ToString()!, .. log.Lines], text => Assert.DoesNotContain("very-private", text, StringComparison.Ordinal));
        Assert.Contains("Credentials do not belong", Assert.Throws<ArgumentException>(() => GraphDatabase.Driver("bolt://ada:very-private@host")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnpackableParameterLeavesTheConnectionUsable()
    {
        await using var server = new ScriptedServer(ScriptedServer.Default);
        await using IDriver driver = Driver(server);
        await using IAsyncSession session = driver.AsyncSession();
        await Assert.ThrowsAsync<ArgumentException>(() => session.RunAsync("RETURN $x", new { x = new Version(1, 2) }));
        await (await session.RunAsync("RETURN 1")).ConsumeAsync();
        Assert.Equal(1, server.Connections);
    }

    static async Task RunAsync(IDriver driver)
    {
        await using IAsyncSession session = driver.AsyncSession();
        await (await session.RunAsync("RETURN 1")).ConsumeAsync();
    }

    static IDriver Driver(ScriptedServer server, Action<ConfigBuilder>? configure = null, TimeProvider? clock = null)
    {
        var config = new Config { Clock = clock ?? TimeProvider.System };
        configure?.Invoke(new ConfigBuilder(config));
        return new BoltDriver(ConnectionTarget.Of(new Uri($"bolt://{server.Address}"), config), (AuthToken)AuthTokens.None, config);
    }

    sealed class RecordingLogger : ILogger
    {
        public List<string> Lines { get; } = [];

        public void Error(Exception? cause, string message, params object[] args) => Add(message, args);

        public void Warn(Exception? cause, string message, params object[] args) => Add(message, args);

        public void Info(string message, params object[] args) => Add(message, args);

        public void Debug(string message, params object[] args) => Add(message, args);

        public void Trace(string message, params object[] args) => Add(message, args);

        public bool IsTraceEnabled() => true;

        public bool IsDebugEnabled() => true;

        void Add(string message, object[] args) => Lines.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, message, args));
    }
}
