using KnowledgeGraph.EndToEnd.Support;

namespace KnowledgeGraph.EndToEnd.Cli;

/// <summary>Thousands of real texts through the whole program: what no sentence written for a test would find.</summary>
public sealed class CorpusTests : IDisposable
{
    /// <summary>Two slow cores that run the other tests too.</summary>
    const int Minutes = 12;

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("wikinews.jsonl.gz", 288)]
    [InlineData("state-department.jsonl.gz", 1997)]
    [InlineData("white-house.jsonl.gz", 2323)]
    public async Task EveryDocumentOfTheCorpusIsLoaded(string corpus, int documents)
    {
        string file = Path.Combine(Repository.Corpus, corpus);
        Assert.SkipUnless(File.Exists(file), "there is no ../shared/data/corpus");
        using Kg kg = Kg.Start(_folder.Path, "load", file);
        KgResult load = await kg.ExitAsync(Minutes);
        Assert.True(load.ExitCode == 0, load.Error);
        Assert.Contains($"{documents} documents: ", load.Out + load.Error, StringComparison.Ordinal);
        Assert.Contains(" 0 rejected", load.Out + load.Error, StringComparison.Ordinal);
    }
}
