using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Embedded.Files;
using Xunit;

namespace KnowledgeGraph.Tests.Embedded;

public sealed class DamagedFileTests : IDisposable
{
    static readonly GraphOntology Ontology = GraphOntology.Load();

    readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task AFlippedByteIsNoticedOrWithoutEffect()
    {
        string expected = await FillAsync();
        byte[] sound = await File.ReadAllBytesAsync(_file.Path, TestContext.Current.CancellationToken);
        Random random = new(3);
        int noticed = 0;
        for (int i = 0; i < 60; i++)
        {
            byte[] damaged = [.. sound];
            damaged[i < 20 ? i * 5 : random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(_file.Path, damaged, TestContext.Current.CancellationToken);
            try
            {
                Assert.Equal(expected, await ReadAsync());
            }
            catch (GraphStoreException e)
            {
                noticed++;
                Assert.StartsWith(_file.Path, e.Message, StringComparison.Ordinal);
                Assert.DoesNotContain('\n', e.Message);
            }
        }

        Assert.True(noticed > 15, $"only {noticed} noticed");
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task AFileCutShortIsDamaged(double part)
    {
        await FillAsync();
        using (FileStream stream = File.OpenWrite(_file.Path)) stream.SetLength((long)(stream.Length * part));
        Assert.Contains("is damaged", (await FailureAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARowThatIsGoneIsNoticedByTheRelationshipsThatNeedIt()
    {
        await FillAsync();
        using (SqliteFile sqlite = SqliteFile.Open(_file.Path)) sqlite.Execute("DELETE FROM node WHERE number = 5");
        Assert.Equal(
            $"{_file.Path} is damaged (Relationship 4 has an end that is no node.); restore it from a copy, or load the documents into a new file",
            (await FailureAsync()).Message);
    }

    [Fact]
    public async Task ANewerFormatAsksForANewerProgram()
    {
        await FillAsync();
        using (SqliteFile sqlite = SqliteFile.Open(_file.Path)) sqlite.Execute("PRAGMA user_version = 7");
        Assert.Equal($"{_file.Path} has format 7, this program reads up to 1: use the newer version that wrote it", (await FailureAsync()).Message);
    }

    [Fact]
    public async Task AFileOfAnotherKindIsLeftAlone()
    {
        string text = string.Concat(Enumerable.Repeat("This is a shopping list, not a graph.\n", 100));
        await File.WriteAllTextAsync(_file.Path, text, TestContext.Current.CancellationToken);
        Assert.Equal($"{_file.Path} is not a knowledge graph file", (await FailureAsync()).Message);
        Assert.Equal(text, await File.ReadAllTextAsync(_file.Path, TestContext.Current.CancellationToken));
        File.Delete(_file.Path);
        using (SqliteFile sqlite = SqliteFile.Open(_file.Path)) sqlite.Execute("CREATE TABLE shopping (item TEXT)");
        Assert.Equal($"{_file.Path} is a database of another program, not a knowledge graph file", (await FailureAsync()).Message);
    }

    [Fact]
    public async Task AFolderIsNoFile()
    {
        Directory.CreateDirectory(_file.Path);
        Assert.Equal($"{_file.Path} is a folder, not a knowledge graph file", (await FailureAsync()).Message);
    }

    [Fact]
    public async Task APlaceThatCannotHoldAFileIsNamed()
    {
        string path = Path.Combine(_file.Path, "no", "such", "folder.db");
        await using EmbeddedGraphStore store = new(path, Ontology);
        GraphStoreException error = await Assert.ThrowsAsync<GraphStoreException>(() => store.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"{path} cannot be opened: is its folder there, and may this user write to it?", error.Message);
    }

    async Task<GraphStoreException> FailureAsync()
    {
        await using EmbeddedGraphStore store = new(_file.Path, Ontology);
        return await Assert.ThrowsAsync<GraphStoreException>(() => store.OpenAsync(TestContext.Current.CancellationToken));
    }

    async Task<string> FillAsync()
    {
        await using (EmbeddedGraphStore store = new(_file.Path, Ontology))
        {
            await store.OpenAsync(TestContext.Current.CancellationToken);
            await store.ApplyAsync(
                new GraphDelta
                {
                    PutNodes = [.. Enumerable.Range(0, 200).Select(i => new NodeRecord($"person:{i}", ["Entity", "Person"], Properties.Of(("name", $"Person {i}"), ("score", i * 0.5))))],
                    PutRelationships = [.. Enumerable.Range(0, 199).Select(i => new RelationshipRecord(new("MET_WITH", $"person:{i}", $"person:{i + 1}"), Properties.Of(("count", (long)i))))],
                },
                TestContext.Current.CancellationToken);
        }

        return await ReadAsync();
    }

    async Task<string> ReadAsync()
    {
        await using EmbeddedGraphStore store = new(_file.Path, Ontology);
        await store.OpenAsync(TestContext.Current.CancellationToken);
        return string.Join('\n', await store.NodesAsync(TestContext.Current.CancellationToken).Select(n => $"{n.Id} {string.Join(':', n.Labels)} {n.Properties.Text("name")} {n.Properties["score"]}")
            .Concat(store.RelationshipsAsync(TestContext.Current.CancellationToken).Select(r => $"{r.Identity} {r.Properties["count"]}"))
            .ToListAsync(TestContext.Current.CancellationToken));
    }
}
