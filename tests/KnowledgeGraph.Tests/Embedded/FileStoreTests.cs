using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Tests.Contracts;
using Xunit;

namespace KnowledgeGraph.Tests.Embedded;

public sealed class FileStoreTests : GraphStoreContract
{
    static readonly GraphOntology Ontology = GraphOntology.Load();

    readonly TemporaryFile _file = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _file.Dispose();
    }

    [Fact]
    public async Task AReopenedFileExportsTheSameBytes()
    {
        await Put(Person("person:a", ("aliases", new[] { "A", "Á" })), Person("person:b", ("score", 1.0)), Person("person:gone"));
        await Put(Link("MET_WITH", "person:a", "person:b", ("count", 4L)));
        await Store.ApplyAsync(new GraphDelta { DeleteNodes = ["person:gone"] }, Cancellation);
        string before = await ExportAsync();
        await Store.DisposeAsync();
        Assert.Equal([_file.Path], Directory.GetFiles(Path.GetDirectoryName(_file.Path)!));
        await Store.OpenAsync(Cancellation);
        Assert.Equal(before, await ExportAsync());
    }

    [Fact]
    public async Task WritesOfATransactionOnTheGraphAreKept()
    {
        await Put(Person("person:a"));
        EmbeddedGraph graph = ((EmbeddedGraphStore)Store).Graph;
        using (GraphTransaction transaction = graph.Begin(Cancellation))
        {
            int place = transaction.CreateNode([transaction.Labels.Intern("Entity"), transaction.Labels.Intern("Place")]);
            transaction.SetNodeProperty(place, transaction.Keys.Intern("id"), Core.Graph.Values.Value.Of("place:x"));
            transaction.CreateRelationship(transaction.Types.Intern("VISITED"), 0, place);
            transaction.CreateIndex(new IndexDefinition("names", IndexKind.FullText, false, ["Entity"], ["name"], ConstraintKind.None));
            transaction.Commit();
        }

        await Store.DisposeAsync();
        await Store.OpenAsync(Cancellation);
        Assert.Equal(["person:a", "place:x"], (await Nodes()).Select(n => n.Id));
        Assert.Equal(["VISITED"], (await Relationships()).Select(n => n.Identity.Type));
        Assert.Equal(0, Assert.Single(((EmbeddedGraphStore)Store).Graph.Snapshot.Search("names", "a")).Id);
    }

    [Fact]
    public async Task AFullDiskChangesNothingAndTheStoreGoesOn()
    {
        await Put(Person("person:a"));
        string before = await ExportAsync();
        EmbeddedGraph graph = ((EmbeddedGraphStore)Store).Graph;
        graph.File!.Sqlite.Execute("PRAGMA max_page_count = 30");
        GraphStoreException error = await Assert.ThrowsAsync<GraphStoreException>(
            () => Put([.. Enumerable.Range(0, 500).Select(i => Person($"person:{i}", ("text", new string('x', 1000))))]));
        Assert.Equal($"{_file.Path} cannot grow: the disk is full", error.Message);
        Assert.Equal(before, await ExportAsync());
        graph.File!.Sqlite.Execute("PRAGMA max_page_count = 100000");
        await Put(Person("person:b"));
        string after = await ExportAsync();
        await Store.DisposeAsync();
        await Store.OpenAsync(Cancellation);
        Assert.Equal(after, await ExportAsync());
        Assert.Equal(["person:a", "person:b"], (await Nodes()).Select(n => n.Id));
    }

    [Fact]
    public async Task AnotherProcessCannotOpenAFileInUse()
    {
        // SQLite keeps its locks apart for every connection, of this process as of others.
        await using EmbeddedGraphStore second = new(_file.Path, Ontology);
        GraphStoreException error = await Assert.ThrowsAsync<GraphStoreException>(() => second.OpenAsync(Cancellation));
        Assert.Equal($"{_file.Path} is in use by another process; close that one, or name another file with --store", error.Message);
    }

    protected override async Task<IGraphStore> CreateAsync()
    {
        EmbeddedGraphStore store = new(_file.Path, Ontology);
        await store.OpenAsync();
        return store;
    }
}
