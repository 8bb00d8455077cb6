using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Neo4j.Migrations;
using Xunit;

namespace KnowledgeGraph.Tests.Embedded;

public sealed class StoreSchemaTests
{
    [Fact]
    public void TheIndexesAreThoseOfTheMigrations()
    {
        CypherEngine engine = new();
        using EmbeddedGraph graph = new();
        using GraphTransaction transaction = graph.Begin(TestContext.Current.CancellationToken);
        foreach (string statement in Migration.Shipped().SelectMany(migration => migration.Executable)) engine.Run(statement, transaction, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(
            transaction.Indexes.Select(Text),
            StoreSchema.Indexes.Select(Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AnOpenStoreHasThem()
    {
        await using EmbeddedGraphStore store = new(EmbeddedGraphStore.Memory, GraphOntology.Load());
        await store.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(StoreSchema.Indexes.Count, store.Graph.Snapshot.Indexes.Count);
    }

    static string Text(IndexDefinition index) =>
        $"{index.Name} {index.Kind} {index.OnRelationships} {string.Join('|', index.Labels)} {string.Join('|', index.Properties)} {index.Constraint}";
}
