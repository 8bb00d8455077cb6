using KnowledgeGraph.Neo4j;
using Neo4j.Driver;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>Our driver and a real server.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class DriverTests(Neo4jFixture neo4j)
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryTypeOfValueComesBackAsItWasSent()
    {
        await using IDriver driver = neo4j.Driver();
        await AllComeBackAsync(driver);
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(5, 0)]
    [InlineData(5, 1)]
    [InlineData(5, 2)]
    [InlineData(5, 3)]
    [InlineData(5, 4)]
    [InlineData(5, 6)]
    [InlineData(5, 7)]
    [InlineData(5, 8)]
    public async Task EveryVersionOfTheProtocolIsSpoken(byte major, byte minor)
    {
        Assert.SkipWhen(neo4j.Missing is not null, $"No Neo4j server: {neo4j.Missing}.");
        await using var proxy = new FaultyProxy(new Uri(neo4j.Options.Uri).Port) { Handshake = [0x60, 0x60, 0xB0, 0x17, 0, 0, minor, major, .. new byte[12]] };
        await using IDriver driver = GraphDatabase.Driver($"bolt://127.0.0.1:{proxy.Port}", AuthTokens.Basic(neo4j.Options.Username!, neo4j.Options.Password!));
        Assert.Equal($"{major}.{minor}", (await driver.GetServerInfoAsync()).ProtocolVersion);
        await AllComeBackAsync(driver);
        await using IAsyncSession session = driver.AsyncSession(builder => builder.WithFetchSize(10));
        ClientException syntax = await Assert.ThrowsAsync<ClientException>(async () => await (await session.RunAsync("RETRUN 1")).ConsumeAsync());
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", syntax.Code);
        IResultSummary summary = await session.ExecuteWriteAsync(async runner => await (await runner.RunAsync("CREATE (n:Temporary) DELETE n")).ConsumeAsync());
        Assert.Equal((1, 1), (summary.Counters.NodesCreated, summary.Counters.NodesDeleted));
        Assert.Single(session.LastBookmarks!.Values);
        Assert.Equal(100, await session.ExecuteReadAsync(async runner => (await (await runner.RunAsync("UNWIND range(1, 100) AS i RETURN i")).ToListAsync(Cancellation)).Count));
    }

    static async Task AllComeBackAsync(IDriver driver)
    {
        object?[] values =
        [
            null, true, 1L, -17L, 200L, -40_000L, long.MinValue, long.MaxValue, 2.5, double.NegativeInfinity, "", "Ташкент 😀", new string('x', 70_000),
            new byte[] { 0, 1, 255 }, new LocalDate(2022, 9, 15), new LocalDate(-44, 3, 15), new LocalTime(23, 59, 59, 999_999_999),
            new OffsetTime(1, 2, 3, 4, -5 * 3600), new LocalDateTime(1969, 12, 31, 23, 59, 59, 1), new ZonedDateTime(1_663_225_200, 5, Zone.Of(18_000)),
            new ZonedDateTime(1_663_225_200, 0, Zone.Of("Asia/Samarkand")), new Duration(14, -3, 4, 500_000_000), new Point(4326, 66.9, 39.6),
            new Point(9157, 1, 2, 3),
        ];
        foreach (object? value in values)
        {
            EagerResult<IReadOnlyList<IRecord>> result = await driver.ExecutableQuery("RETURN $value AS value")
                .WithParameters(new Dictionary<string, object?> { ["value"] = value }).WithConfig(new QueryConfig(database: "neo4j")).ExecuteAsync(Cancellation);
            Assert.Equal(value, result.Result[0]["value"]);
        }

        var nested = new Dictionary<string, object?> { ["list"] = new List<object?> { 1L, new List<object?> { "a" } }, ["map"] = new Dictionary<string, object?>() };
        EagerResult<IReadOnlyList<IRecord>> answer = await driver.ExecutableQuery("RETURN $value AS value").WithParameters(new { value = nested }).ExecuteAsync(Cancellation);
        Assert.Equal(nested, answer.Result[0]["value"].As<Dictionary<string, object?>>());
    }

    [Fact]
    public async Task NodesRelationshipsAndPathsKnowTheirPlaces()
    {
        await using IDriver driver = neo4j.Driver();
        await using IAsyncSession session = driver.AsyncSession();
        await using IAsyncTransaction transaction = await session.BeginTransactionAsync();
        IResultCursor cursor = await transaction.RunAsync(
            "CREATE p = (a:Person {name: 'A'})-[:MET_WITH {count: 2}]->(b:Person:Leader {name: 'B'})<-[:SUPPORTS]-(c:Country) RETURN p, a");
        IRecord record = await cursor.SingleAsync();
        var path = record.Get<IPath>("p");
        Assert.Equal(["A", "B"], path.Nodes.Take(2).Select(node => node.Get<string>("name")));
        Assert.Equal(["Leader", "Person"], path.Nodes[1].Labels.Order());
        Assert.Equal(["MET_WITH", "SUPPORTS"], path.Relationships.Select(relationship => relationship.Type));
        Assert.Equal(path.Start.ElementId, path.Relationships[0].StartNodeElementId);
        Assert.Equal(path.End.ElementId, path.Relationships[1].StartNodeElementId);
        Assert.Equal(2, path.Relationships[0].Get<int>("count"));
        Assert.Equal(record["a"], path.Start);
        await transaction.RollbackAsync();
    }

    [Fact]
    public async Task ASummaryTellsWhatChangedAndWhatTheServerRemarks()
    {
        await using IDriver driver = neo4j.Driver();
        await using IAsyncSession session = driver.AsyncSession(SessionConfigBuilder.ForDatabase("neo4j"));
        IResultCursor cursor = await session.RunAsync("CREATE (a:Temporary {n: 1})-[:T]->(b:Temporary) SET b.n = 2 DETACH DELETE a, b");
        IResultSummary summary = await cursor.ConsumeAsync();
        Assert.Equal((2, 1, 2, 1), (summary.Counters.NodesCreated, summary.Counters.RelationshipsCreated, summary.Counters.NodesDeleted, summary.Counters.RelationshipsDeleted));
        Assert.Equal("neo4j", summary.Database.Name);
        Assert.StartsWith("Neo4j/5", summary.Server.Agent, StringComparison.Ordinal);
        Assert.True(summary.ResultAvailableAfter >= TimeSpan.Zero);
        summary = await (await session.RunAsync("MATCH (n:NoSuchLabel) RETURN n.nothing")).ConsumeAsync();
        Assert.Contains(summary.Notifications, notification => notification.Code == "Neo.ClientNotification.Statement.UnknownLabelWarning");
        Assert.Contains(summary.Notifications, notification => notification.SeverityLevel == NotificationSeverity.Warning && notification.Position is { Line: 1 });
        summary = await (await session.RunAsync("EXPLAIN MATCH (n) RETURN count(n)")).ConsumeAsync();
        Assert.True(summary.HasPlan);
        Assert.StartsWith("ProduceResults", summary.Plan!.OperatorType, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorsHaveTheTypesOfTheOfficialDriver()
    {
        await using IDriver driver = neo4j.Driver();
        await using IAsyncSession session = driver.AsyncSession();
        ClientException syntax = await Assert.ThrowsAsync<ClientException>(async () => await (await session.RunAsync("RETRUN 1")).ConsumeAsync());
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", syntax.Code);
        await using IAsyncTransaction transaction = await session.BeginTransactionAsync();
        await Assert.ThrowsAsync<ClientException>(async () => await (await transaction.RunAsync("RETURN 1 / 0")).ConsumeAsync());
        await Assert.ThrowsAsync<TransactionTerminatedException>(() => transaction.RunAsync("RETURN 1"));
        await transaction.RollbackAsync();
        await Assert.ThrowsAsync<TransactionClosedException>(() => transaction.RunAsync("RETURN 1"));
        IResultCursor consumed = await session.RunAsync("RETURN 1");
        await consumed.ConsumeAsync();
        await Assert.ThrowsAsync<ResultConsumedException>(() => consumed.FetchAsync());
        Assert.Equal(1, await (await session.RunAsync("RETURN 1")).SingleAsync(record => record[0].As<int>()));
    }

    [Fact]
    public async Task SeveralResultsOfATransactionCanBeReadInTurns()
    {
        await using IDriver driver = neo4j.Driver();
        await using IAsyncSession session = driver.AsyncSession(builder => builder.WithFetchSize(7));
        await session.ExecuteReadAsync(async runner =>
        {
            IResultCursor first = await runner.RunAsync("UNWIND range(1, 100) AS i RETURN i");
            IResultCursor second = await runner.RunAsync("UNWIND range(1, 100) AS i RETURN -i");
            for (long i = 1; i <= 100; i++)
            {
                Assert.True(await first.FetchAsync());
                Assert.True(await second.FetchAsync());
                Assert.Equal((i, -i), (first.Current[0].As<long>(), second.Current[0].As<long>()));
            }

            Assert.False(await first.FetchAsync());
        });
    }

    [Fact]
    public async Task SessionsAreChainedByBookmarks()
    {
        await using IDriver driver = neo4j.Driver();
        await using IAsyncSession writer = driver.AsyncSession();
        await writer.ExecuteWriteAsync(async runner => await (await runner.RunAsync("CREATE (n:Temporary) DELETE n")).ConsumeAsync());
        Assert.Single(writer.LastBookmarks!.Values);
        await using IAsyncSession reader = driver.AsyncSession(builder => builder.WithBookmarks(writer.LastBookmarks));
        await reader.ExecuteReadAsync(async runner => await (await runner.RunAsync("RETURN 1")).ConsumeAsync());
    }

    [Fact]
    public async Task RoutingFindsTheOneServer()
    {
        Assert.SkipWhen(neo4j.Missing is not null, $"No Neo4j server: {neo4j.Missing}.");
        string uri = neo4j.Options.Uri.Replace("bolt://", "neo4j://", StringComparison.Ordinal);
        await using IDriver driver = GraphDatabase.Driver(uri, AuthTokens.Basic(neo4j.Options.Username!, neo4j.Options.Password!));
        await driver.VerifyConnectivityAsync();
        await using IAsyncSession session = driver.AsyncSession();
        Assert.Equal(1, await session.ExecuteWriteAsync(async runner => await (await runner.RunAsync("RETURN 1")).SingleAsync(record => record[0].As<int>())));
    }

    [Fact]
    public async Task AMillionRowsStreamWithoutBeingKept()
    {
        await using IDriver driver = neo4j.Driver();
        await using IAsyncSession session = driver.AsyncSession();
        long before = 0, most = 0, rows = 0;
        await foreach (IRecord record in await session.RunAsync("UNWIND range(1, 1000000) AS i RETURN i, 'name ' + i AS name"))
        {
            if (++rows % 100_000 != 0) continue;
            long now = GC.GetTotalMemory(forceFullCollection: true);
            if (before == 0) before = now;
            most = Math.Max(most, now - before);
        }

        Assert.Equal(1_000_000, rows);
        // Rows that were kept would be more than 100 MB; what other tests hold at the same time is a few.
        Assert.True(most < 40_000_000, $"{most} bytes more are live than after the first 100,000 rows");
    }
}
