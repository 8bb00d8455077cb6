using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Neo4j;
using Neo4j.Driver;
using Neo4j.Driver.Internal;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>What goes wrong between a program and its server ends in success after a retry or in one clear error; never in a hang or a leak.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class FaultTests(Neo4jFixture neo4j)
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    int Port => new Uri(neo4j.Options.Uri).Port;

    [Fact]
    public async Task AWrongPasswordIsOneLineWithoutThePassword()
    {
        await using Neo4jGraphStore _ = await neo4j.EmptyStoreAsync();
        GraphStoreException failure = await OpenFailsAsync(neo4j.Options with { Password = "wrong-and-private" });
        Assert.Equal($"{neo4j.Options.Uri} refuses the user name or password.", failure.Message);
        Assert.DoesNotContain("wrong-and-private", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingDatabaseIsNamed()
    {
        await using Neo4jGraphStore _ = await neo4j.EmptyStoreAsync();
        GraphStoreException failure = await OpenFailsAsync(neo4j.Options with { Database = "nosuchdatabase" });
        Assert.Equal($"{neo4j.Options.Uri} has no database 'nosuchdatabase'.", failure.Message);
    }

    [Fact]
    public async Task AConnectionCutInTheMiddleOfAResultIsAnErrorAndTheNextQueryWorks()
    {
        await using Neo4jGraphStore _ = await neo4j.EmptyStoreAsync();
        await using var proxy = new FaultyProxy(Port);
        await using IDriver driver = Driver(proxy);
        await using IAsyncSession session = driver.AsyncSession();
        await (await session.RunAsync("RETURN 1")).ConsumeAsync();
        proxy.CutAfter(100_000);
        await Assert.ThrowsAsync<ServiceUnavailableException>(
            async () => await (await session.RunAsync("UNWIND range(1, 1000000) AS i RETURN i, 'text ' + i")).ToListAsync(Cancellation));
        Assert.Equal(1, await (await session.RunAsync("RETURN 1")).SingleAsync(record => record[0].As<int>()));
        Assert.Equal(0, ((BoltDriver)driver).Connections.InUse);
    }

    [Fact]
    public async Task AManagedTransactionSurvivesACutConnection()
    {
        await using Neo4jGraphStore _ = await neo4j.EmptyStoreAsync();
        await using var proxy = new FaultyProxy(Port);
        await using IDriver driver = Driver(proxy);
        await using IAsyncSession session = driver.AsyncSession();
        int attempts = 0;
        long rows = await session.ExecuteReadAsync(async runner =>
        {
            if (++attempts == 1) proxy.CutAfter(100_000);
            return (await (await runner.RunAsync("UNWIND range(1, 100000) AS i RETURN i, 'text ' + i")).ToListAsync(Cancellation)).Count;
        });
        Assert.Equal((2, 100_000), (attempts, rows));
    }

    [Fact]
    public async Task AConnectionCutAnywhereLosesNothingAndDoublesNothing()
    {
        await using Neo4jGraphStore server = await neo4j.EmptyStoreAsync();
        NodeRecord[] people = [.. Enumerable.Range(0, 6).Select(i => Records.Person($"person:{i}"))];
        RelationshipRecord[] met = [.. people.Skip(1).Select(other => Records.Met(people[0].Id, other.Id))];
        int cuts = 0;
        // The answers of a load come to about 2,000 bytes, one to a COMMIT to about 60: the cut meets each of them.
        for (int after = 100; after < 2500; after += 50)
        {
            await server.ApplyAsync(new GraphDelta { DeleteRelationships = [.. met.Select(one => one.Identity)] }, Cancellation);
            await server.ApplyAsync(new GraphDelta { DeleteNodes = [.. people.Select(one => one.Id)] }, Cancellation);
            await using var proxy = new FaultyProxy(Port);
            await using var store = new Neo4jGraphStore(neo4j.Options with { Uri = $"bolt://127.0.0.1:{proxy.Port}" }, GraphOntology.Load());
            proxy.CutAfter(after);
            await store.BulkLoader(sessions: 1).LoadAsync(people, met, Cancellation);
            cuts += proxy.Cuts;
            Assert.Equal(people, await server.NodesAsync(Cancellation).ToListAsync(Cancellation));
            Assert.Equal(met, await server.RelationshipsAsync(Cancellation).ToListAsync(Cancellation));
        }

        Assert.InRange(cuts, 10, 48);
    }

    [Fact]
    public async Task AResultLeftHalfReadGivesItsConnectionBack()
    {
        await using IDriver driver = neo4j.Driver(builder => builder.WithMaxConnectionPoolSize(1).WithConnectionAcquisitionTimeout(TimeSpan.FromSeconds(20)));
        for (int round = 0; round < 3; round++)
        {
            await using IAsyncSession session = driver.AsyncSession();
            await foreach (IRecord record in await session.RunAsync("UNWIND range(1, 1000000) AS i RETURN i"))
                if (record[0].As<long>() == 500) break;
        }

        Assert.Equal((0, 1), ((BoltDriver)driver).Connections);
    }

    [Fact]
    public async Task ATransactionGivenUpHalfReadGivesItsConnectionBackFreeOfIt()
    {
        await using IDriver driver = neo4j.Driver(builder => builder.WithMaxConnectionPoolSize(1).WithConnectionAcquisitionTimeout(TimeSpan.FromSeconds(20)));
        for (int round = 0; round < 3; round++)
        {
            await using IAsyncSession session = driver.AsyncSession();
            await Assert.ThrowsAsync<InvalidDataException>(() => session.ExecuteReadAsync(async runner =>
            {
                await foreach (IRecord record in await runner.RunAsync("UNWIND range(1, 1000000) AS i RETURN i"))
                    if (record[0].As<long>() == 500) throw new InvalidDataException();
            }));
            // Not a managed one, which would hide a connection that is still in the other's: it tries again on a new one.
            await using IAsyncTransaction next = await session.BeginTransactionAsync();
            Assert.Equal(1, await (await next.RunAsync("RETURN 1")).SingleAsync(record => record[0].As<int>()));
            await next.CommitAsync();
        }

        Assert.Equal((0, 1), ((BoltDriver)driver).Connections);
    }

    [Fact]
    public async Task CancellationEndsAQueryAtOnceAndClosesItsConnection()
    {
        await using IDriver driver = neo4j.Driver();
        await using IAsyncSession session = driver.AsyncSession(builder => builder.WithFetchSize(1));
        // The first row comes at once, because a second one follows; the third takes hours.
        IResultCursor cursor = await session.RunAsync("UNWIND range(1, 1000000000000) AS i WITH i WHERE i < 3 OR i % 100000000000 = 5 RETURN i");
        Assert.True(await cursor.FetchAsync());
        using var brief = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var clock = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await cursor.ToListAsync(brief.Token));
        Assert.InRange(clock.Elapsed, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(10));
        Assert.Equal(0, ((BoltDriver)driver).Connections.InUse);
    }

    [Fact]
    public async Task ASlowServerIsWaitedForButNotInVain()
    {
        await using Neo4jGraphStore _ = await neo4j.EmptyStoreAsync();
        await using var proxy = new FaultyProxy(Port) { Delay = TimeSpan.FromMilliseconds(50) };
        await using IDriver driver = Driver(proxy);
        await using IAsyncSession session = driver.AsyncSession();
        Assert.Equal(1, await (await session.RunAsync("RETURN 1")).SingleAsync(record => record[0].As<int>()));
        await using var stuck = new FaultyProxy(Port) { Delay = TimeSpan.FromSeconds(100) };
        await using IDriver waiting = Driver(stuck, builder => builder.WithConnectionTimeout(TimeSpan.FromSeconds(1)));
        ServiceUnavailableException failure = await Assert.ThrowsAsync<ServiceUnavailableException>(waiting.VerifyConnectivityAsync);
        Assert.Contains("within 1 s", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ParallelLoadersThatDeadlockAllSucceed()
    {
        await using Neo4jGraphStore store = await neo4j.EmptyStoreAsync();
        NodeRecord[] people = [.. Enumerable.Range(0, 60).Select(i => Records.Person($"person:{i:00}"))];
        await store.ApplyAsync(new GraphDelta { PutNodes = people }, Cancellation);
        await using IDriver driver = neo4j.Driver();
        int attempts = 0;
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async loader =>
        {
            // Each locks the same nodes in its own order, one statement after the other: deadlocks are certain.
            string[] order = [.. people.Select(person => person.Id).OrderBy(id => (id[^1] * 7 + id[^2] * 13 + loader * 31) % 61)];
            await using IAsyncSession session = driver.AsyncSession();
            await session.ExecuteWriteAsync(async runner =>
            {
                Interlocked.Increment(ref attempts);
                foreach (string id in order)
                    await (await runner.RunAsync("MATCH (n:Entity {id: $id}) SET n.count = coalesce(n.count, 0) + 1", new { id })).ConsumeAsync();
            });
        }));
        Assert.True(attempts > 6, "no deadlock came about");
        Assert.All(await store.NodesAsync(Cancellation).ToListAsync(Cancellation), node => Assert.Equal(6L, node.Properties["count"]));
    }

    [Fact]
    public async Task StoresThatWriteTheSameDocumentsAtOnceLeaveOneGraph()
    {
        await using Neo4jGraphStore first = await neo4j.EmptyStoreAsync();
        await using var second = new Neo4jGraphStore(neo4j.Options, GraphOntology.Load());
        await second.OpenAsync(Cancellation);
        GraphDelta[] deltas = [.. Enumerable.Range(0, 20).Select(i => Records.Document(i))];
        await Task.WhenAll(
            LoadAsync(first, deltas),
            LoadAsync(second, [.. deltas.Reverse()]));
        Assert.Equal(deltas.SelectMany(delta => delta.PutNodes).Distinct().Count(), (await first.NodesAsync(Cancellation).ToListAsync(Cancellation)).Count);
        Assert.Equal(
            deltas.SelectMany(delta => delta.PutRelationships).Select(relationship => relationship.Identity).Distinct().Count(),
            (await first.RelationshipsAsync(Cancellation).ToListAsync(Cancellation)).Count);

        static async Task LoadAsync(IGraphStore store, GraphDelta[] deltas)
        {
            foreach (GraphDelta delta in deltas) await store.ApplyAsync(delta, Cancellation);
        }
    }

    [Fact]
    public async Task OnlyARightCertificateIsTrusted()
    {
        Assert.SkipWhen(Certificates.Missing is not null, $"No certificates: {Certificates.Missing}.");
        await using Neo4jGraphStore _ = await neo4j.EmptyStoreAsync();
        using var authority = new Certificates();
        using var stranger = new Certificates();
        using X509Certificate2 right = authority.Server(lastYear: 2200);
        using X509Certificate2 expired = authority.Server(lastYear: 2020);
        using X509Certificate2 untrusted = stranger.Server(lastYear: 2200);
        Assert.Null(await ConnectAsync(right));
        Assert.Contains("expired", (await ConnectAsync(expired))!.Message, StringComparison.Ordinal);
        Assert.Contains("no trusted authority", (await ConnectAsync(untrusted))!.Message, StringComparison.Ordinal);
        await using var proxy = new FaultyProxy(Port, untrusted);
        GraphStoreException system = await OpenFailsAsync(neo4j.Options with { Uri = $"bolt+s://127.0.0.1:{proxy.Port}" });
        Assert.Contains("not trusted", system.Message, StringComparison.Ordinal);
        await using var any = new Neo4jGraphStore(neo4j.Options with { Uri = $"bolt+ssc://127.0.0.1:{proxy.Port}" }, GraphOntology.Load());
        await any.OpenAsync(Cancellation);

        async Task<SecurityException?> ConnectAsync(X509Certificate2 certificate)
        {
            await using var proxy = new FaultyProxy(Port, certificate);
            await using IDriver driver = Driver(proxy, builder => builder.WithEncryptionLevel(EncryptionLevel.Encrypted)
                .WithCertificateTrustRule(CertificateTrustRule.TrustList, [authority.Authority]));
            return await Xunit.Record.ExceptionAsync(driver.VerifyConnectivityAsync) as SecurityException;
        }
    }

    static async Task<GraphStoreException> OpenFailsAsync(Neo4jOptions options)
    {
        await using var store = new Neo4jGraphStore(options with { RetryTime = TimeSpan.FromSeconds(1) }, GraphOntology.Load());
        return await Assert.ThrowsAsync<GraphStoreException>(() => store.OpenAsync(Cancellation));
    }

    IDriver Driver(FaultyProxy proxy, Action<ConfigBuilder>? configure = null) => GraphDatabase.Driver(
        $"bolt://127.0.0.1:{proxy.Port}", AuthTokens.Basic(neo4j.Options.Username!, neo4j.Options.Password!), configure ?? (_ => { }));
}
