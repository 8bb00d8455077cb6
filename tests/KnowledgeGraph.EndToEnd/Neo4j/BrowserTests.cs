using System.ComponentModel;
using System.Text.Json;
using KnowledgeGraph.Benchmarks.Node;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.EndToEnd.Support;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>
/// What <c>kg load</c> put into a server, as Neo4j Browser shows it with our style sheet. <c>NEO4J_BROWSER</c> names the folder of a built one
/// (github.com/neo4j/neo4j-browser, its <c>dist</c>); Debian's Chromium shows it.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed class BrowserTests(Neo4jFixture neo4j) : IDisposable
{
    const string Who = "Ana Duarte";

    readonly TemporaryFolder _folder = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task NeoBrowserShowsTheGraphWithCaptionsColoursAndQuotes()
    {
        string? browser = Environment.GetEnvironmentVariable("NEO4J_BROWSER");
        Assert.SkipWhen(browser is null, "No Neo4j Browser: NEO4J_BROWSER names no folder of a built one.");
        Assert.SkipUnless(File.Exists("/usr/bin/chromium"), "No Chromium.");
        await using Neo4jGraphStore store = await neo4j.EmptyStoreAsync();
        var uri = new Uri(neo4j.Options.Uri);
        KgResult load = await Kg.RunAsync(_folder.Path, "load", Repository.Articles, "--store", $"bolt://{neo4j.Options.Username}:{neo4j.Options.Password}@{uri.Authority}");
        Assert.Equal(0, load.ExitCode);
        Dictionary<string, NodeRecord> people = await store.NodesAsync(Cancellation).ToDictionaryAsync(node => node.Id, cancellationToken: Cancellation);
        RelationshipRecord[] met = [.. (await store.RelationshipsAsync(Cancellation).ToListAsync(Cancellation))
            .Where(one => one.Identity.Type == "MET_WITH" && (Name(one.Identity.StartId) == Who || Name(one.Identity.EndId) == Who))];
        Assert.NotEmpty(met);

        using NodeFolder node = await InstallAsync();
        string output = await node.RunAsync(
            "node", "browser.mjs", browser!, neo4j.Options.Uri, neo4j.Options.Username!, neo4j.Options.Password!,
            Path.Combine(Repository.Root, "graph-schema", "browser", "style.grass"),
            $"MATCH p = (:Person {{name: '{Who}'}})-[:MET_WITH]-(:Entity) RETURN p", "MET_WITH");
        using JsonDocument shown = JsonDocument.Parse(output);
        NodeRecord[] expected = [.. met.SelectMany(one => new[] { one.Identity.StartId, one.Identity.EndId }).Distinct().Select(id => people[id])];
        Assert.Equal(
            expected.Select(one => (one.Properties["name"], one.Labels.Contains("Leader") ? "#1F4E9E" : "#4C8EDA")).Order(),
            shown.RootElement.GetProperty("nodes").EnumerateArray().Select(one => ((object?)one.GetProperty("caption").GetString(), one.GetProperty("colour").GetString()!)).Order());
        Assert.Equal(met.Length, shown.RootElement.GetProperty("relationships").EnumerateArray().Count(one => one.GetString() == "MET_WITH"));
        string clicked = shown.RootElement.GetProperty("clicked").GetString()!;
        Assert.Contains(met, one => clicked.Contains((string)one.Properties["quote"]!, StringComparison.Ordinal));

        string? Name(string id) => people[id].Properties["name"] as string;
    }

    static async Task<NodeFolder> InstallAsync()
    {
        try
        {
            return await NodeFolder.InstallAsync("Neo4j/browser.mjs", "playwright-core@1");
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            Assert.Skip($"playwright-core cannot be installed: {exception.Message}");
            return null!;
        }
    }
}
