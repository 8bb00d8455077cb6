using System.Text.Json;
using KnowledgeGraph.EndToEnd.Support;

namespace KnowledgeGraph.EndToEnd.Cli;

/// <summary>The commands as a newcomer types them, one after the other.</summary>
public sealed class CommandTests : IDisposable
{
    const string Story = "LISBON (Agency) – Portuguese Prime Minister Ana Duarte met Dutch Prime Minister Piet de Vries in Lisbon on Thursday.\n";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheMainJobLoadsTheDemoArticlesAndASecondLoadChangesNothing()
    {
        KgResult first = await RunAsync("load", Repository.Articles);
        Assert.True(first.ExitCode == 0, first.Error);
        string before = (await RunAsync("export")).Out;
        KgResult second = await RunAsync("load", Repository.Articles);
        Assert.Equal(0, second.ExitCode);
        Assert.DoesNotContain("loaded\t", second.Out, StringComparison.Ordinal);
        Assert.Equal(before, (await RunAsync("export")).Out);
        Assert.Contains("MET_WITH", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheRulesAloneGiveNothingThatTheNetworkAddedAndBothGiveTheSameTwice()
    {
        string[] written = [.. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Evaluation", "Extraction", "Written", "read"), "agency-*.txt").Order(StringComparer.Ordinal)];
        Assert.NotEmpty(written);
        string rules = (await RunAsync(["extract", .. written, "--extractor", "rules"])).Out, network = (await RunAsync(["extract", .. written])).Out;
        Assert.DoesNotContain("\"network\"", rules, StringComparison.Ordinal);
        Assert.Contains("\"network\"", network, StringComparison.Ordinal);
        Assert.Equal(network, (await RunAsync(["extract", .. written])).Out);
    }

    [Fact]
    public async Task WhatWasLoadedIsAskedExplainedAndForgotten()
    {
        _folder.Write("visit.txt", Story);
        KgResult load = await RunAsync("load", "visit.txt", "--published", "2022-09-16");
        Assert.True(load.ExitCode == 0, load.Error);
        string document = load.Out.Split('\t')[1];

        KgResult met = await RunAsync("met", "Duarte");
        Assert.Contains("2022-09-15\theld\tmeeting", met.Out, StringComparison.Ordinal);
        Assert.Contains("Ana Duarte", met.Out, StringComparison.Ordinal);

        KgResult explain = await RunAsync("explain", "Ana Duarte", "Piet de Vries");
        Assert.Contains("rule ", explain.Out, StringComparison.Ordinal);
        Assert.Contains("met Dutch Prime Minister Piet de Vries", explain.Out, StringComparison.Ordinal);

        KgResult query = await RunAsync("query", "MATCH (a)-[m:MET_WITH]-(b) WHERE a.name = $who RETURN b.name AS whom", "--param", "who=Ana Duarte", "--format", "json");
        Assert.Equal("Piet de Vries", JsonDocument.Parse(query.Out).RootElement[0].GetProperty("whom").GetString());

        Assert.Equal(0, (await RunAsync("forget", document)).ExitCode);
        Assert.Equal("", (await RunAsync("export")).Out);
        Assert.Equal(3, (await RunAsync("forget", document)).ExitCode);
    }

    [Fact]
    public async Task ExtractTouchesNoStoreAndItsQuotesAreInTheText()
    {
        _folder.Write("visit.txt", Story);
        KgResult extract = await RunAsync("extract", "visit.txt", "--published", "2022-09-16");
        JsonElement meeting = JsonDocument.Parse(extract.Out).RootElement.GetProperty("meetings")[0];
        Assert.Equal("2022-09-15", meeting.GetProperty("date").GetString());
        foreach (JsonElement evidence in meeting.GetProperty("evidence").EnumerateArray())
            Assert.Equal(evidence.GetProperty("quote").GetString(), Story[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()]);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.db"));
    }

    [Fact]
    public async Task WithoutAPublicationDateAWeekdayIsNoDate()
    {
        _folder.Write("visit.txt", Story);
        JsonElement meeting = JsonDocument.Parse((await RunAsync("extract", "visit.txt")).Out).RootElement.GetProperty("meetings")[0];
        Assert.Equal((JsonValueKind.Null, "Thursday"), (meeting.GetProperty("date").ValueKind, meeting.GetProperty("datePhrase").GetString()));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("cypher")]
    [InlineData("graphml")]
    [InlineData("gexf")]
    public async Task EveryFormatOfExportIsWritten(string format)
    {
        _folder.Write("visit.txt", Story);
        await RunAsync("load", "visit.txt");
        KgResult export = await RunAsync("export", "--format", format);
        Assert.Equal(0, export.ExitCode);
        Assert.Contains("Ana Duarte", export.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RejectedDocumentsAreNamedAndTheOthersAreLoaded()
    {
        _folder.Write("good.txt", Story);
        _folder.Write("bad.json", "{\"text\":");
        KgResult load = await RunAsync("load", ".");
        Assert.Equal(3, load.ExitCode);
        Assert.Contains("bad.json:1: broken JSON", load.Error, StringComparison.Ordinal);
        Assert.Contains("loaded\tdoc:", load.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "laod", "x.txt")]
    [InlineData(2, "load")]
    [InlineData(2, "load", "x.txt", "--published", "tomorrow")]
    [InlineData(2, "load", "x.txt", "--store", "ftp://somewhere")]
    [InlineData(2, "load", "x.txt", "--stroe", "other.db")]
    [InlineData(2, "met", "--frm")]
    [InlineData(2, "query", "MATCH (a) RETRUN a")]
    [InlineData(2, "query", "CREATE (:Person)")]
    [InlineData(2, "export", "--format", "xls")]
    [InlineData(3, "load", "missing.txt")]
    [InlineData(4, "export", "--store", "bolt://127.0.0.1:1")]
    public async Task WhatGoesWrongHasItsExitCodeAndNoStackTrace(int code, params string[] arguments)
    {
        KgResult result = await RunAsync(arguments);
        Assert.True(code == result.ExitCode, $"exit code {result.ExitCode}: {result.Error}");
        Assert.NotEqual("", result.Error);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADamagedStoreIsOneClearError()
    {
        _folder.Write("kg.db", "this is no database, though it is long enough to look like a file of one");
        KgResult result = await RunAsync("export");
        Assert.Equal(4, result.ExitCode);
        Assert.Contains("kg.db", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryCommandShowsAnExample()
    {
        foreach (string command in new[] { "load", "extract", "met", "explain", "query", "forget", "export", "watch", "migrate" })
            Assert.Contains("Example: kg " + command, (await RunAsync(command, "--help")).Out, StringComparison.Ordinal);
    }

    Task<KgResult> RunAsync(params string[] arguments) => Kg.RunAsync(_folder.Path, arguments);
}
