using System.Diagnostics;
using System.Text.Json.Nodes;
using KnowledgeGraph.Evaluation.Extraction;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Scoring;

public class ExtractionScoreTests
{
    static readonly string[] Lists = ["people", "meetings", "memberships", "stances"];

    [Fact]
    public void GoldAgainstItselfIsRight()
    {
        string gold = Repository.SharedPath("gold/dev");
        using TemporaryFolder system = Spoilt(gold, every: int.MaxValue);
        ExtractionScore score = ExtractionScore.Of(gold, system.Path);
        Assert.All(score.Tallies, tally => Assert.Equal((0, 0), (tally.Missed, tally.Spurious)));
    }

    [Fact]
    public void TheFiguresAreThoseOfTheGoldFoldersOwnScript()
    {
        string gold = Repository.SharedPath("gold/dev"), script = Repository.SharedPath("gold/score.py");
        using TemporaryFolder system = Spoilt(gold, every: 3);
        if (Python(script, gold, system.Path) is not { } expected)
        {
            Assert.Skip("needs python3");
            return;
        }

        StringWriter table = new() { NewLine = "\n" };
        ExtractionTable.Print(ExtractionScore.Of(gold, system.Path), table);
        Assert.Equal(expected.ReplaceLineEndings("\n"), table.ToString());
    }

    /// <summary>The gold as a system's output, in which every so-many-th entry is missing or wrong.</summary>
    static TemporaryFolder Spoilt(string gold, int every)
    {
        TemporaryFolder folder = new();
        int count = 0;
        foreach (string path in Directory.EnumerateFiles(gold, "*.gold.json").Order(StringComparer.Ordinal))
        {
            JsonObject root = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
            foreach (string list in Lists)
                if (root[list] is JsonArray entries)
                    for (int i = entries.Count - 1; i >= 0; i--)
                    {
                        if (++count % every != 0) continue;
                        if (count % 2 == 0) entries.RemoveAt(i);
                        else Change(entries[i]!.AsObject());
                    }

            File.WriteAllText(Path.Combine(folder.Path, Path.GetFileName(path).Replace(".gold.json", ".json", StringComparison.Ordinal)), root.ToJsonString());
        }

        return folder;
    }

    static void Change(JsonObject entry)
    {
        if (entry.ContainsKey("participants")) entry["participants"]![0] = "Ana Duarte";
        if (entry.ContainsKey("status")) entry["status"] = "cancelled";
        if (entry.ContainsKey("to")) entry["to"] = "PRT";
        if (entry.ContainsKey("quote")) entry["quote"] = "words that the article does not have";
    }

    static string? Python(string script, string gold, string system)
    {
        try
        {
            using Process python = Process.Start(new ProcessStartInfo("python3", [script, gold, system]) { RedirectStandardOutput = true })!;
            string output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return python.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
