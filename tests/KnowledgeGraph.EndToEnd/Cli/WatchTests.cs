using KnowledgeGraph.EndToEnd.Support;

namespace KnowledgeGraph.EndToEnd.Cli;

/// <summary><c>kg watch</c> as a service.</summary>
public sealed class WatchTests : IDisposable
{
    const string First = "LISBON (Agency) – Portuguese Prime Minister Ana Duarte met Dutch Prime Minister Piet de Vries in Lisbon.\n";
    const string Second = "PORTO (Agency) – Portuguese Prime Minister Ana Duarte met Norwegian Foreign Minister Liv Berg in Porto.\n";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task FilesThatComeChangeOrCannotBeReadAreDealtWithUntilItIsToldToStop()
    {
        _folder.Write("inbox/there.txt", First);
        using Kg watch = Kg.Start(_folder.Path, "watch", "inbox", "--interval", "0.1");
        await watch.SaysAsync("there.txt: Loaded");

        _folder.Write("inbox/.hidden.txt", First);
        _folder.Write("inbox/later.txt.tmp", Second);
        File.Move(Path.Combine(_folder.Path, "inbox/later.txt.tmp"), Path.Combine(_folder.Path, "inbox/later.txt"));
        await watch.SaysAsync("later.txt: Loaded");

        _folder.Write("inbox/broken.json", "{");
        await watch.SaysAsync("broken.json");
        await ExistsAsync("inbox/failed/broken.json.reason.txt");
        Assert.False(File.Exists(Path.Combine(_folder.Path, "inbox/broken.json")));

        KgResult second = await Kg.RunAsync(_folder.Path, "export");
        Assert.Equal(4, second.ExitCode);

        watch.Terminate();
        KgResult stopped = await watch.ExitAsync();
        Assert.True(stopped.ExitCode == 143, stopped.Error);
        string graph = (await Kg.RunAsync(_folder.Path, "export")).Out;
        Assert.Contains("Piet de Vries", graph, StringComparison.Ordinal);
        Assert.Contains("Liv Berg", graph, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServiceThatCannotWriteEndsWithItsReason()
    {
        _folder.Write("inbox/there.txt", First);
        KgResult result = await Kg.RunAsync(_folder.Path, "watch", "inbox", "--store", "bolt://127.0.0.1:1");
        Assert.Equal(4, result.ExitCode);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    async Task ExistsAsync(string name)
    {
        for (int i = 0; i < 200 && !File.Exists(Path.Combine(_folder.Path, name)); i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(File.Exists(Path.Combine(_folder.Path, name)), name);
    }
}
