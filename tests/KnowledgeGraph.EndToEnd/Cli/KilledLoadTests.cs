using System.Text.Json;
using KnowledgeGraph.EndToEnd.Support;

namespace KnowledgeGraph.EndToEnd.Cli;

/// <summary><c>kg load</c> itself, killed at random moments of its run.</summary>
public sealed class KilledLoadTests : IDisposable
{
    const int Kills = 4;

    const int Documents = 120;

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_killed_load_keeps_what_it_called_loaded_and_the_next_load_finishes_it()
    {
        _folder.Write("articles.jsonl", string.Concat(Enumerable.Range(1, Documents).Select(Article)));
        Random random = new(4);
        HashSet<string> loaded = [];
        for (int kill = 0; kill < Kills; kill++)
        {
            using (Kg load = Kg.Start(_folder.Path, "load", "articles.jsonl", "--store", "killed.db"))
            {
                // Before the first document as well as between two of them.
                if (kill > 0) await load.SaysAsync("loaded\t");
                await Task.Delay(random.Next(kill > 0 ? 60 : 1000), TestContext.Current.CancellationToken);
                load.Kill();
                await load.ExitAsync();
                loaded.UnionWith(load.Out.Split('\n').SkipLast(1).Where(l => l.StartsWith("loaded\t", StringComparison.Ordinal)).Select(l => l.Split('\t')[1]));
            }

            string export = (await RunAsync("export", "--store", "killed.db")).Out;
            Assert.All(loaded, document => Assert.Contains($"\"{document}\"", export, StringComparison.Ordinal));
        }

        Assert.NotEmpty(loaded);
        KgResult rest = await RunAsync("load", "articles.jsonl", "--store", "killed.db");
        Assert.True(rest.ExitCode == 0, rest.Error);
        KgResult whole = await RunAsync("load", "articles.jsonl", "--store", "whole.db");
        Assert.True(whole.ExitCode == 0, whole.Error);
        Assert.Equal((await RunAsync("export", "--store", "whole.db")).Out, (await RunAsync("export", "--store", "killed.db")).Out);
    }

    static string Article(int number) => JsonSerializer.Serialize(new
    {
        id = $"visit-{number}",
        published = $"20{number % 25:00}-09-16",
        text = $"LISBON (Agency) - Prime Minister Ana Duarte met Dutch Prime Minister Piet de Vries in Lisbon on Thursday. They talked for {number} minutes.",
    }) + "\n";

    Task<KgResult> RunAsync(params string[] arguments) => Kg.RunAsync(_folder.Path, arguments);
}
