using System.Text.Json;
using KnowledgeGraph.EndToEnd.Support;

namespace KnowledgeGraph.EndToEnd.Cli;

/// <summary>A language model may read the article; what it cannot quote is not taken.</summary>
public sealed class LanguageModelTests : IDisposable
{
    const string Story = "Ana Duarte received Piet de Vries in Lisbon on 15 September 2022. He supports the harbour.\n";

    const string Answer = """
        ```json
        {"people": [], "meetings": [
          {"kind": "meeting", "status": "held", "participants": ["Ana Duarte", "Piet de Vries"], "date": "2022-09-15", "datePhrase": "15 September 2022", "country": "PRT", "quote": "Ana Duarte received Piet de Vries in Lisbon"},
          {"kind": "meeting", "status": "held", "participants": ["Ana Duarte", "Kim Lee"], "date": "2022-09-16", "quote": "Ana Duarte met Kim Lee"},
          {"kind": "meeting", "status": "held", "participants": ["Ana Duarte", "Piet de Vries"], "date": "1999-01-01", "quote": "Ana Duarte received Piet de Vries"}],
         "memberships": [], "stances": [{"from": "NLD", "to": "PRT", "stance": "adores", "quote": "He supports the harbour"}]}
        ```
        """;

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task EntriesWithoutAQuoteInTheTextAreDroppedAndCounted()
    {
        using RecordedModel model = new(Answer);
        _folder.Write("visit.txt", Story);
        _folder.Write("appsettings.json", JsonSerializer.Serialize(new { KnowledgeGraph = new { ModelEndpoint = model.Endpoint, Model = "recorded" } }));
        KgResult result = await Kg.RunAsync(_folder.Path, "extract", "visit.txt", "--extractor", "llm");
        Assert.True(result.ExitCode == 0, result.Error);
        JsonElement meetings = JsonDocument.Parse(result.Out).RootElement.GetProperty("meetings");
        Assert.Equal(2, meetings.GetArrayLength());
        Assert.Equal("2022-09-15", meetings[0].GetProperty("date").GetString());
        Assert.Equal(JsonValueKind.Null, meetings[1].GetProperty("date").ValueKind);
        Assert.Equal(0, JsonDocument.Parse(result.Out).RootElement.GetProperty("stances").GetArrayLength());
        Assert.Contains("2 entries of the language model are dropped", result.Error, StringComparison.Ordinal);
        Assert.Contains("Ana Duarte received", model.Asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAnAddressItSaysWhatIsMissing()
    {
        _folder.Write("visit.txt", Story);
        KgResult result = await Kg.RunAsync(_folder.Path, "extract", "visit.txt", "--extractor", "llm");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("needs ModelEndpoint and Model", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerThatIsNoJsonIsAnErrorOfOneLine()
    {
        using RecordedModel model = new("I would rather not.");
        _folder.Write("visit.txt", Story);
        _folder.Write("appsettings.json", JsonSerializer.Serialize(new { KnowledgeGraph = new { ModelEndpoint = model.Endpoint, Model = "recorded" } }));
        KgResult result = await Kg.RunAsync(_folder.Path, "load", "visit.txt", "--extractor", "llm");
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("holds no JSON", result.Error, StringComparison.Ordinal);
    }
}
