using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>A server of its own that is killed under a load.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class CrashTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AServerThatIsDownIsOneClearError()
    {
        await using var store = new Neo4jGraphStore(
            new Neo4jOptions($"bolt://127.0.0.1:{Neo4jServer.FreePort()}") { RetryTime = TimeSpan.FromSeconds(1) }, GraphOntology.Load());
        GraphStoreException failure = await Assert.ThrowsAsync<GraphStoreException>(() => store.OpenAsync(Cancellation));
        Assert.Contains("cannot be reached", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public async Task ALoadGoesOnWhenItsServerIsKilledAndStartedAgain()
    {
        Assert.SkipWhen(Neo4jServer.Missing is not null, $"No Neo4j server: {Neo4jServer.Missing}.");
        await using var server = new Neo4jServer();
        await server.StartAsync();
        await using var store = new Neo4jGraphStore(server.Options with { RetryTime = TimeSpan.FromMinutes(3) }, GraphOntology.Load());
        await store.OpenAsync(Cancellation);
        GraphDelta[] deltas = [.. Enumerable.Range(0, 400).Select(Records.Document)];
        int done = 0;
        Task load = Task.Run(
            async () =>
            {
                foreach (GraphDelta delta in deltas)
                {
                    await store.ApplyAsync(delta, Cancellation);
                    Interlocked.Increment(ref done);
                }
            },
            Cancellation);
        while (Volatile.Read(ref done) < 50 && !load.IsCompleted) await Task.Delay(5, Cancellation);
        await server.KillAsync();
        Assert.False(load.IsCompleted, "the load was over before the server was killed");
        await server.StartAsync();
        await load;
        List<NodeRecord> nodes = await store.NodesAsync(Cancellation).ToListAsync(Cancellation);
        List<RelationshipRecord> relationships = await store.RelationshipsAsync(Cancellation).ToListAsync(Cancellation);
        Assert.Equal(deltas.SelectMany(delta => delta.PutNodes).Select(node => node.Id).Distinct().Order(StringComparer.Ordinal), nodes.Select(node => node.Id));
        Assert.Equal(
            deltas.SelectMany(delta => delta.PutRelationships).Select(relationship => relationship.Identity).Distinct().Order(),
            relationships.Select(relationship => relationship.Identity));
    }
}
