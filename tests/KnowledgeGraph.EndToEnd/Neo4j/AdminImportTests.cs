using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>The files for <c>neo4j-admin database import</c>, imported by that tool, give the graph that they were made from.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class AdminImportTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnImportedExportIsTheSameGraph()
    {
        Assert.SkipWhen(Neo4jServer.Missing is not null, $"No Neo4j server: {Neo4jServer.Missing}.");
        GraphOntology ontology = GraphOntology.Load();
        await using var source = new EmbeddedGraphStore(EmbeddedGraphStore.Memory, ontology);
        await source.OpenAsync(Cancellation);
        for (int i = 0; i < 20; i++) await source.ApplyAsync(Records.Document(i), Cancellation);
        await source.ApplyAsync(
            new GraphDelta
            {
                PutNodes = [new NodeRecord("person:quote", ["Entity", "Leader", "Person"], Properties.Of(
                    ("name", "Ana \"the voice\" Duarte; a, b\nc"), ("aliases", new[] { "A; D", "Ana, D" }), ("provisional", true)))],
            },
            Cancellation);
        await using var server = new Neo4jServer();
        string folder = server.Folder("export");
        await GraphExporter.For("neo4j-admin", new Dictionary<string, string>()).WriteAsync(source, file => File.Create(Path.Combine(folder, file)), Cancellation);
        await server.ImportAsync(folder, "@import.args");
        await server.StartAsync();
        await using var target = new Neo4jGraphStore(server.Options, ontology);
        await target.OpenAsync(Cancellation);
        Assert.Equal(await source.NodesAsync(Cancellation).ToListAsync(Cancellation), await target.NodesAsync(Cancellation).ToListAsync(Cancellation));
        Assert.Equal(await source.RelationshipsAsync(Cancellation).ToListAsync(Cancellation), await target.RelationshipsAsync(Cancellation).ToListAsync(Cancellation));
    }
}
