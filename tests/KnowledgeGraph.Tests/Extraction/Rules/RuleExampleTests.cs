using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extraction.Rules;

public class RuleExampleTests
{
    public static TheoryData<string> RuleNames => [.. All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void ARuleReadsItsExamples(string name)
    {
        EnglishReading.NeedsModels();
        foreach (RuleExample example in Named(name).Examples)
        {
            Core.Claims.Extraction said = EnglishReading.Read(example.Text);
            Assert.True(said.Claims.Any(claim => claim.Rule == name), $"line {example.Line}: the rule does not read '{example.Text}'");
            Assert.Superset(example.Finds.ToHashSet(), EnglishReading.Lines(said).ToHashSet());
        }
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void ARuleLeavesItsCounterexamplesAlone(string name)
    {
        EnglishReading.NeedsModels();
        foreach (string text in Named(name).Counterexamples)
            Assert.DoesNotContain(EnglishReading.Read(text).Claims, claim => claim.Rule == name);
    }

    static IEnumerable<Rule> All => EnglishReading.Rules.Events.Rules.Concat(EnglishReading.Rules.Stands.Rules).Concat(EnglishReading.Rules.Memberships.Rules);

    static Rule Named(string name) => All.First(rule => rule.Name == name);
}
