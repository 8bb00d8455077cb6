using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Embedded;
using Xunit;

namespace KnowledgeGraph.EndToEnd.Embedded;

/// <summary>A process that writes documents is killed again and again: what it called finished is there, nothing is there in part.</summary>
public sealed class KillTests : IDisposable
{
    const int Kills = 60;

    static readonly GraphOntology Ontology = GraphOntology.Load();

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-kill-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task AKilledProcessLosesNoFinishedDocumentAndLeavesNoHalfOne()
    {
        string path = Path.Combine(_folder.FullName, "kg.db");
        Random random = new(9);
        await using EmbeddedGraphStore expected = new(EmbeddedGraphStore.Memory, Ontology);
        await expected.OpenAsync(TestContext.Current.CancellationToken);
        int documents = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            int finished = await WriteAndKillAsync(path, random.Next(30), random.Next(15)) ?? documents;
            await using EmbeddedGraphStore store = new(path, Ontology);
            await store.OpenAsync(TestContext.Current.CancellationToken);
            int there = await store.ReadNodesAsync(["doc:last"], TestContext.Current.CancellationToken) is [NodeRecord last] ? (int)(long)last.Properties["number"]! + 1 : 0;
            // The document under way may have ended before the process could say so.
            Assert.InRange(there, finished, finished + 1);
            for (; documents < there; documents++) await expected.ApplyAsync(DocumentWriter.Document(documents), TestContext.Current.CancellationToken);
            Assert.Equal(await ExportAsync(expected), await ExportAsync(store));
        }

        Assert.True(documents > Kills, $"only {documents} documents were written");
    }

    [Fact]
    public async Task TheLockOfAKilledProcessIsGoneAndThatOfALivingOneHolds()
    {
        string path = Path.Combine(_folder.FullName, "kg.db");
        using Process writer = Start(path);
        await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        await using EmbeddedGraphStore store = new(path, Ontology);
        GraphStoreException error = await Assert.ThrowsAsync<GraphStoreException>(() => store.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Contains("is in use by another process", error.Message, StringComparison.Ordinal);
        writer.Kill();
        await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        await store.OpenAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(await store.ReadNodesAsync(["doc:last"], TestContext.Current.CancellationToken));
    }

    /// <summary>Starts a writer, and kills it some milliseconds after it has said that so many documents are finished.</summary>
    /// <returns>How many documents are finished in all, or null when it did not come to say.</returns>
    static async Task<int?> WriteAndKillAsync(string path, int documents, int milliseconds)
    {
        using Process writer = Start(path);
        string? last = null;
        for (int i = 0; i < documents; i++) last = await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? last;
        await Task.Delay(milliseconds, TestContext.Current.CancellationToken);
        writer.Kill();
        await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        string[] rest = (await writer.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n');
        // The last line may be cut short, and then says nothing.
        last = rest.Length > 1 ? rest[^2] : last;
        return last is null ? null : int.Parse(last, CultureInfo.InvariantCulture) + 1;
    }

    static Process Start(string path) => Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "KnowledgeGraph.EndToEnd.exe" : "KnowledgeGraph.EndToEnd"))
    {
        ArgumentList = { DocumentWriter.Switch, path },
        RedirectStandardOutput = true,
    })!;

    static async Task<string> ExportAsync(IGraphStore store)
    {
        using MemoryStream output = new();
        await GraphExporter.For("jsonl", new Dictionary<string, string>()).WriteAsync(store, _ => output, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
