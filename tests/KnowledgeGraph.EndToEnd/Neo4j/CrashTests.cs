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
    public async Task AKilledServerHasWholeDocumentsAndALoadGoesOnWhenItIsBack()
    {
        Assert.SkipWhen(Neo4jServer.Missing is not null, $"No Neo4j server: {Neo4jServer.Missing}.");
        await using var server = new Neo4jServer();
        await server.StartAsync();
        GraphDelta[] documents = [.. Enumerable.Range(0, 2000).Select(Document)];

        // Without patience the load ends in one clear error; what was confirmed is there, and of no document a part.
        await using var brief = new Neo4jGraphStore(server.Options with { RetryTime = TimeSpan.FromSeconds(1) }, GraphOntology.Load());
        await brief.OpenAsync(Cancellation);
        (Task load, Func<int> done) = Start(brief, documents);
        await KillUnderAsync(server, load, () => done() >= 50);
        GraphStoreException failure = await Assert.ThrowsAsync<GraphStoreException>(() => load);
        Assert.Contains("cannot be reached", failure.Message, StringComparison.Ordinal);
        await server.StartAsync();
        await using var store = new Neo4jGraphStore(server.Options with { RetryTime = TimeSpan.FromMinutes(3) }, GraphOntology.Load());
        int kept = await WholeAsync(store, documents);
        Assert.InRange(kept, done(), done() + 1);

        // With patience it goes on when the server is back.
        (load, done) = Start(store, documents[..(kept + 100)]);
        await KillUnderAsync(server, load, () => done() >= kept + 20);
        await server.StartAsync();
        await load;
        Assert.Equal(kept + 100, await WholeAsync(store, documents));
    }

    static (Task Load, Func<int> Done) Start(Neo4jGraphStore store, GraphDelta[] documents)
    {
        int done = 0;
        Task load = Task.Run(
            async () =>
            {
                foreach (GraphDelta document in documents)
                {
                    await store.ApplyAsync(document, Cancellation);
                    Interlocked.Increment(ref done);
                }
            },
            Cancellation);
        return (load, () => Volatile.Read(ref done));
    }

    static async Task KillUnderAsync(Neo4jServer server, Task load, Func<bool> farEnough)
    {
        while (!farEnough() && !load.IsCompleted) await Task.Delay(5, Cancellation);
        await server.KillAsync();
        Assert.False(load.IsCompletedSuccessfully, "the load was over before the server was killed");
    }

    /// <summary>How many documents are there, each whole and once, and nothing else.</summary>
    static async Task<int> WholeAsync(Neo4jGraphStore store, GraphDelta[] documents)
    {
        List<NodeRecord> nodes = await store.NodesAsync(Cancellation).ToListAsync(Cancellation);
        List<RelationshipRecord> relationships = await store.RelationshipsAsync(Cancellation).ToListAsync(Cancellation);
        int count = nodes.Count(node => node.Id.StartsWith("doc:", StringComparison.Ordinal));
        Assert.Equal(documents.Take(count).SelectMany(document => document.PutNodes).Select(node => node.Id).Order(StringComparer.Ordinal), nodes.Select(node => node.Id));
        Assert.Equal(
            documents.Take(count).SelectMany(document => document.PutRelationships).Select(relationship => relationship.Identity).Order(),
            relationships.Select(relationship => relationship.Identity));
        return count;
    }

    /// <summary>A document's change that shares nothing with another's, and takes several statements.</summary>
    static GraphDelta Document(int number)
    {
        string[] people = [.. Enumerable.Range(0, 3).Select(i => $"person:{number}-{i}")];
        var country = new NodeRecord($"country:{number}", ["Entity", "Country"], Properties.Of(("name", $"{number}"), ("iso3", $"{number}"), ("kind", "state")));
        var place = new NodeRecord($"place:{number}", ["Entity", "Place"], Properties.Of(("name", $"{number}"), ("placeType", "city")));
        return new GraphDelta
        {
            PutNodes = [.. people.Select(Records.Person), country, place, new NodeRecord($"doc:{number}", ["Document"], Properties.Of(("name", $"{number}"), ("source", "test")))],
            PutRelationships =
            [
                Records.Met(people[0], people[1]), Records.Met(people[0], people[2]),
                new RelationshipRecord(new RelationshipKey("LOCATED_IN", place.Id, country.Id), Properties.Of()),
            ],
        };
    }
}
