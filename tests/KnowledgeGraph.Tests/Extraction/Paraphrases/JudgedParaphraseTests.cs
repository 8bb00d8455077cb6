using KnowledgeGraph.Language.Relations;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extraction.Paraphrases;

/// <summary>The same lines with the network that judges the rules, which may err on a few of them; on more it must not.</summary>
public class JudgedParaphraseTests
{
    static readonly Lazy<(int Told, int Missed, int Denied, int Wrong)> Counts = new(() =>
    {
        (int Told, int Missed, int Denied, int Wrong) sum = default;
        object gate = new();
        Parallel.ForEach(ParaphraseTests.Lines.Select(line => (string)line.Data), line =>
        {
            string[] parts = line.Split("=>", StringSplitOptions.TrimEntries);
            IReadOnlyList<string> said = EnglishReading.Lines(EnglishReading.Read(parts[0].Replace("\\n", "\n", StringComparison.Ordinal) + "\n", RelationCascade.Load(), ParaphraseTests.Published));
            foreach (string fact in parts[1].Split(';', StringSplitOptions.TrimEntries))
            {
                if (fact.StartsWith("office ", StringComparison.Ordinal) || fact.StartsWith("no office ", StringComparison.Ordinal)) continue;
                bool nothing = fact == "nothing", denied = nothing || fact.StartsWith("no ", StringComparison.Ordinal), found = nothing ? said.Count > 0 : denied ? said.Any(one => one.Contains(fact[3..], StringComparison.Ordinal)) : said.Contains(fact);
                lock (gate)
                {
                    if (denied) sum.Denied++;
                    else sum.Told++;
                    if (denied && found) sum.Wrong++;
                    if (!denied && !found) sum.Missed++;
                }
            }
        });
        return sum;
    });

    [Fact]
    public void HardlyAnythingThatIsNotSoIsSaid()
    {
        EnglishReading.NeedsModels();
        Assert.True(Counts.Value.Wrong <= Counts.Value.Denied / 50, $"{Counts.Value.Wrong} of {Counts.Value.Denied} facts that are not so are told");
    }

    [Fact]
    public void NearlyAllThatTheRulesReadIsStillSaid()
    {
        EnglishReading.NeedsModels();
        Assert.True(Counts.Value.Missed <= Counts.Value.Told / 33, $"{Counts.Value.Missed} of {Counts.Value.Told} facts are missed");
    }
}
