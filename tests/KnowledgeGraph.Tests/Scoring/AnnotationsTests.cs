using KnowledgeGraph.Training.Corpora;
using System.Text.Json.Nodes;
using KnowledgeGraph.Evaluation.Extraction;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Scoring;

public class AnnotationsTests
{
    static readonly string[] Texts = ["quote", "occasion", "topic"];

    [Fact]
    public void TokensBecomeRunningText() =>
        Assert.Equal(
            "\"We can't sail,\" the mayor's envoy said (twice), \"until $20 is paid!\"",
            AgencySentences.Text("\" We ca n't sail , \" the mayor 's envoy said ( twice ) , \" until $ 20 is paid ! \"".Split(' ')));

    [Theory]
    [InlineData("read")]
    [InlineData("unread")]
    public void AnnotationsHoldWhatIsSoAndNoTextOfTheArticle(string part)
    {
        using StreamReader reader = new(typeof(AnnotationsCommand).Assembly.GetManifestResourceStream($"annotations-{part}.jsonl")!);
        HashSet<string> ids = [];
        while (reader.ReadLine() is { } line)
        {
            JsonObject article = JsonNode.Parse(line)!.AsObject();
            Assert.True(ids.Add((string)article["id"]!), $"{article["id"]} twice");
            Assert.True(article.ContainsKey("url") ^ article.ContainsKey("paragraphs"), $"{article["id"]}: its text is somewhere, and in one place");
            IEnumerable<JsonObject> entries = article.Where(list => list.Key is not "paragraphs").Select(list => list.Value).OfType<JsonArray>().SelectMany(list => list).Select(entry => entry!.AsObject());
            Assert.All(entries, entry => Assert.DoesNotContain(Texts, entry.ContainsKey));
        }

        Assert.NotEmpty(ids);
    }

    [Fact]
    public void AnnotationsMeetTheirTextsInAGoldFolder()
    {
        string data = Repository.SharedPath("data");
        using TemporaryFolder folder = new();
        Assert.Equal(0, AnnotationsCommand.Run(data, "read", folder.Path, TextWriter.Null));
        ExtractionScore score = ExtractionScore.Of(folder.Path, folder.Path);
        Assert.True(score.Articles > 300);
        Assert.All(Directory.EnumerateFiles(folder.Path, "*.gold.json"), file =>
        {
            string text = File.ReadAllText(file.Replace(".gold.json", ".txt", StringComparison.Ordinal));
            foreach (JsonObject entry in JsonNode.Parse(File.ReadAllText(file))!.AsObject().Where(list => list.Key is "meetings" or "memberships" or "stances").SelectMany(list => list.Value!.AsArray()).Select(entry => entry!.AsObject()))
            {
                if (entry["at"] is not JsonArray at) continue;
                (int start, int end) = ((int)at[0]!, (int)at[1]!);
                Assert.False(InsideWord(text, start) || InsideWord(text, end), $"{file}: '{entry["quote"]}' is cut off");
            }
        });
        Assert.All(Directory.EnumerateFiles(folder.Path, "*.txt"), file => Assert.True(new FileInfo(file).Length > 200, file));
    }

    static bool InsideWord(string text, int at) => at > 0 && at < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at]);
}
