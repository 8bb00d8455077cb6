using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.EndToEnd.Support;
using KnowledgeGraph.Neo4j;
using Neo4j.Driver;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>The command line on a Neo4j server.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class KgTests(Neo4jFixture neo4j) : IDisposable
{
    readonly TemporaryFolder _folder = new();

    string Server => $"bolt://{neo4j.Options.Username}:{neo4j.Options.Password}@{new Uri(neo4j.Options.Uri).Authority}";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheDemoArticlesGiveTheSameBytesInEitherStoreInAnyOrder()
    {
        await using Neo4jGraphStore _ = await neo4j.EmptyStoreAsync();
        string[] articles = [.. Directory.GetFiles(Repository.Articles).Where(file => Path.GetExtension(file) is ".md" or ".jsonl" or ".txt").Order(StringComparer.Ordinal)];
        await GoodAsync("load", Repository.Articles);
        await GoodAsync(["load", .. articles.Reverse().Take(10), "--store", Server]);
        await GoodAsync("load", Repository.Articles, "--store", Server);
        await GoodAsync("load", Repository.Articles, "--store", Server);
        string embedded = await GoodAsync("export", "--format", "jsonl");
        Assert.Equal(embedded, await GoodAsync("export", "--format", "jsonl", "--store", Server));
        Assert.Contains("MET_WITH", embedded, StringComparison.Ordinal);
        string met = await GoodAsync("met");
        Assert.Equal(met, await GoodAsync("met", "--store", Server));
        string why = await GoodAsync("explain", "Omar Siala", "Dana Levi");
        Assert.Contains("denied on Tuesday", why, StringComparison.Ordinal);
        Assert.Equal(why, await GoodAsync("explain", "Omar Siala", "Dana Levi", "--store", Server));
        string document = (await GoodAsync("query", "MATCH (d:Document) RETURN d.id AS id ORDER BY id LIMIT 1", "--format", "csv", "--store", Server)).Split('\n')[1].Trim();
        await GoodAsync("forget", document);
        await GoodAsync("forget", document, "--store", Server);
        Assert.Equal(await GoodAsync("export", "--format", "jsonl"), await GoodAsync("export", "--format", "jsonl", "--store", Server));
    }

    [Fact]
    public async Task MigrateIsRepeatableAndAQueryThatWritesNeedsLeave()
    {
        await using Neo4jGraphStore _ = await neo4j.EmptyStoreAsync();
        await GoodAsync("migrate", "--store", Server);
        await GoodAsync("migrate", "--store", Server);
        KgResult refused = await Kg.RunAsync(_folder.Path, "query", "CREATE (n:Place)", "--store", Server);
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Equal("", refused.Out);
        Assert.Equal("n\n0\n", (await GoodAsync("query", "MATCH (n:Place) RETURN count(n) AS n", "--format", "csv", "--store", Server)).Replace("\r", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhoOnlyAsksLeavesTheDatabaseAsItWas()
    {
        await using Neo4jGraphStore store = await neo4j.EmptyStoreAsync();
        await using (IAsyncSession session = store.Connection.Session(AccessMode.Write))
            await (await session.RunAsync("MATCH (n) DETACH DELETE n")).ConsumeAsync();
        await GoodAsync("query", "RETURN 1 AS one", "--store", Server);
        await GoodAsync("met", "--store", Server);
        await GoodAsync("export", "--format", "jsonl", "--store", Server);
        await Kg.RunAsync(_folder.Path, "explain", "Ada Byrne", "--store", Server);
        Assert.Equal("n\n0\n", (await GoodAsync("query", "MATCH (n) RETURN count(n) AS n", "--format", "csv", "--store", Server)).Replace("\r", "", StringComparison.Ordinal));
        await store.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal("n\n2\n", (await GoodAsync("query", "MATCH (n:__Neo4jMigration) RETURN count(n) AS n", "--format", "csv", "--store", Server)).Replace("\r", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AServerThatIsDownOrSaysNoEndsWithCodeFour()
    {
        Assert.SkipWhen(neo4j.Missing is not null, $"No Neo4j server: {neo4j.Missing}.");
        KgResult wrong = await Kg.RunAsync(_folder.Path, "migrate", "--store", $"bolt://neo4j:wrong-and-private@{new Uri(neo4j.Options.Uri).Authority}");
        Assert.Equal(4, wrong.ExitCode);
        Assert.Contains("refuses the user name or password", wrong.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-and-private", wrong.Out + wrong.Error, StringComparison.Ordinal);
        KgResult down = await Kg.RunAsync(_folder.Path, "met", "--store", $"bolt://127.0.0.1:{Neo4jServer.FreePort()}");
        Assert.Equal(4, down.ExitCode);
        Assert.Contains("cannot be reached", down.Error, StringComparison.Ordinal);
        Assert.Single(down.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task AnInterruptedCommandDoesNotWaitForAServerThatDoesNotAnswer()
    {
        // It takes connections and says nothing.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using Kg kg = Kg.Start(_folder.Path, "met", "--store", $"bolt://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}");
        using TcpClient _ = await silent.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var clock = Stopwatch.StartNew();
        kg.Terminate();
        KgResult interrupted = await kg.ExitAsync();
        Assert.Equal(143, interrupted.ExitCode);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    [Fact]
    public async Task ParametersKeepTheirTypes()
    {
        await using Neo4jGraphStore _ = await neo4j.EmptyStoreAsync();
        string answer = await GoodAsync(
            "query", "UNWIND $list AS i WITH i LIMIT $n RETURN i, $part AS part, $text AS text", "--param", "list=[1,2,3]", "--param", "n=2", "--param", "part=0.5",
            "--param", "text=\"7\"", "--format", "csv", "--store", Server);
        Assert.Equal("i,part,text\n1,0.5,7\n2,0.5,7\n", answer.Replace("\r", "", StringComparison.Ordinal));
    }

    async Task<string> GoodAsync(params string[] arguments)
    {
        KgResult result = await Kg.RunAsync(_folder.Path, arguments);
        Assert.True(result.ExitCode == 0, $"kg {arguments[0]}: {result.ExitCode} {result.Error}");
        return result.Out;
    }
}
