using KnowledgeGraph.Benchmarks.Neo4j;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>What our driver wrote, read by the official JavaScript driver.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class JavaScriptClientTests(Neo4jFixture neo4j)
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnotherClientReadsTheSameGraph()
    {
        await using Neo4jGraphStore store = await neo4j.EmptyStoreAsync();
        await Invented.LoadAsync(store, Cancellation);
        List<NodeRecord> nodes = await store.NodesAsync(Cancellation).ToListAsync(Cancellation);
        List<RelationshipRecord> relationships = await store.RelationshipsAsync(Cancellation).ToListAsync(Cancellation);
        using JavaScriptDriver client = await InstallAsync();
        var target = new Neo4jTarget(neo4j.Options.Uri, neo4j.Options.Password!);
        Assert.Equal(
            new Dictionary<string, double> { ["nodes"] = nodes.Count, ["relationships"] = relationships.Count }, await client.RunTaskAsync(target, "count"));
        int met = relationships.Count(relationship => relationship.Identity.Type == "MET_WITH");
        int dated = nodes.Count(node => node.Properties["dateFrom"] is DateOnly);
        Assert.True(met > 0 && dated > 0);
        Assert.Equal(new Dictionary<string, double> { ["paths"] = met, ["quotes"] = met, ["dates"] = dated }, await client.RunTaskAsync(target, "meetings"));
    }

    static async Task<JavaScriptDriver> InstallAsync()
    {
        string reason = "npm does not run";
        try
        {
            return await JavaScriptDriver.InstallAsync();
        }
        catch (InvalidOperationException exception)
        {
            reason = exception.Message;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            reason = exception.Message;
        }

        Assert.Skip($"The JavaScript driver cannot be installed: {reason}");
        return null!;
    }
}
