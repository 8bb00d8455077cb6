using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>Whole graphs in several sessions at once.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class BulkLoaderTests(Neo4jFixture neo4j)
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LoadingTwiceInManySessionsGivesTheGraphOnce()
    {
        await using Neo4jGraphStore store = await neo4j.EmptyStoreAsync();
        NodeRecord[] people = [.. Enumerable.Range(0, 300).Select(i => Records.Person($"person:{i:000}"))];
        RelationshipRecord[] met = [.. people.SelectMany((one, i) => people.Skip(i + 1).Where((_, j) => (i + j) % 7 == 0).Select(other => Records.Met(one.Id, other.Id)))];
        for (int round = 0; round < 2; round++)
        {
            await store.BulkLoader(sessions: 4).LoadAsync(people, met, Cancellation);
            Assert.Equal(people, await store.NodesAsync(Cancellation).ToListAsync(Cancellation));
            Assert.Equal(met.OrderBy(r => r.Identity), await store.RelationshipsAsync(Cancellation).ToListAsync(Cancellation));
        }
    }

    [Fact]
    public async Task ALoadThatIsCutOffIsFinishedByRunningItAgain()
    {
        await using Neo4jGraphStore store = await neo4j.EmptyStoreAsync();
        NodeRecord[] people = [Records.Person("person:a"), Records.Person("person:b"), Records.Person("person:c")];
        RelationshipRecord[] met = [Records.Met("person:a", "person:b"), Records.Met("person:b", "person:c")];
        await Assert.ThrowsAsync<GraphStoreException>(() => store.BulkLoader().LoadAsync(people, [.. met, Records.Met("person:c", "person:missing")], Cancellation));
        await store.BulkLoader().LoadAsync(people, met, Cancellation);
        Assert.Equal(met, await store.RelationshipsAsync(Cancellation).ToListAsync(Cancellation));
    }
}
