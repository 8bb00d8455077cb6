using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Querying;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Neo4j;
using KnowledgeGraph.Neo4j.Migrations;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>The schema of a real server, and the chain of nodes that tells how it came about.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class MigrationTests(Neo4jFixture neo4j)
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheChainIsThatOfTheToolAndASecondRunAppliesNothing()
    {
        await using Neo4jGraphStore store = await neo4j.EmptyStoreAsync();
        Assert.Empty(await store.MigrateAsync(Cancellation));
        QueryAnswer chain = await store.QueryAsync(
            new GraphQuery("""
                MATCH (:__Neo4jMigration {version: 'BASELINE'})-[step:MIGRATED_TO]->(m:__Neo4jMigration)
                RETURN m.version, m.description, m.type, m.source, m.checksum = $checksum, step.at IS NOT NULL AND step.in IS NOT NULL
                """)
            {
                Parameters = new Dictionary<string, object?> { ["checksum"] = Migration.Shipped()[0].Checksum },
            },
            Cancellation);
        object?[] row = Assert.Single(await chain.Rows.ToListAsync(Cancellation));
        Assert.Equal(["001", "Constraints and indexes", "CYPHER", "V001__Constraints_and_indexes.cypher", true, true], row);
        QueryAnswer constraints = await store.QueryAsync(new GraphQuery("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name"), Cancellation);
        Assert.Equal(["claim_id", "document_id", "entity_id", "event_id", "kg_revision_id"], (await constraints.Rows.ToListAsync(Cancellation)).Select(r => r[0]));
    }

    [Fact]
    public async Task FirstRunsThatComeTogetherMigrateOnce()
    {
        Assert.SkipWhen(Neo4jServer.Missing is not null, $"No Neo4j server: {Neo4jServer.Missing}.");
        await using var server = new Neo4jServer();
        await server.StartAsync();
        Neo4jGraphStore[] stores = [.. Enumerable.Range(0, 4).Select(_ => new Neo4jGraphStore(server.Options, GraphOntology.Load()))];
        IReadOnlyList<string>[] applied = await Task.WhenAll(stores.Select(store => Task.Run(() => store.MigrateAsync(Cancellation), Cancellation)));
        Assert.Equal(Migration.Shipped().Select(migration => migration.Source), Assert.Single(applied, sources => sources.Count > 0));
        QueryAnswer chain = await stores[0].QueryAsync(
            new GraphQuery("MATCH (m:__Neo4jMigration) OPTIONAL MATCH (m)<-[step:MIGRATED_TO]-() RETURN m.version, count(step) ORDER BY m.version"), Cancellation);
        Assert.Equal([["001", 1L], ["BASELINE", 0L]], await chain.Rows.ToListAsync(Cancellation));
        foreach (Neo4jGraphStore store in stores) await store.DisposeAsync();
    }

    [Fact]
    public async Task AChangedMigrationIsRefused()
    {
        await using Neo4jGraphStore store = await neo4j.EmptyStoreAsync();
        Migration changed = Migration.Of("V001__Constraints_and_indexes.cypher", "CREATE INDEX other IF NOT EXISTS FOR (n:Entity) ON (n.other);\n");
        GraphStoreException refused = await Assert.ThrowsAsync<GraphStoreException>(
            () => new MigrationRunner(store.Connection).RunAsync([changed], Cancellation));
        Assert.Contains("checksum", refused.Message, StringComparison.Ordinal);
    }
}
