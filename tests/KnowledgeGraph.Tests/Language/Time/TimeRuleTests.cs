using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Time;
using KnowledgeGraph.Language.Tokenization;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Time;

/// <summary>Runs the examples and counterexamples that stand with the rules.</summary>
public sealed class TimeRuleTests
{
    static readonly TimeAnnotator Annotator = new();
    static readonly Pipeline Tokens = new(new BlockAnnotator(), new TokenAnnotator());

    public static TheoryData<string> Rules => [.. Annotator.Rules.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void EveryExampleOfARuleHolds(string name)
    {
        TimeRule rule = Annotator.Rules.Single(candidate => candidate.Name == name);
        Assert.NotEmpty(rule.Examples);
        foreach (string example in rule.Examples)
        {
            string[] parts = example.Split(" | ");
            int open = parts[0].IndexOf('[', StringComparison.Ordinal), close = parts[0].IndexOf(']', StringComparison.Ordinal);
            Document document = Read(parts[0].Remove(close, 1).Remove(open, 1), rule.Published);
            string found = string.Join("; ", Annotator.Find(document).Select(f =>
                $"[{document.Words(f.Expression.First, f.Expression.End)}] {f.Expression.Value ?? "-"}"));
            Assert.Contains($"[{parts[0][(open + 1)..close]}] {parts[1]}", found);
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void NoCounterexampleOfARuleIsFound(string name)
    {
        TimeRule rule = Annotator.Rules.Single(candidate => candidate.Name == name);
        foreach (string text in rule.Counterexamples)
            Assert.DoesNotContain(Annotator.Find(Read(text, rule.Published)), found => found.Rule.Name == name);
    }

    static Document Read(string text, DateOnly? published) => Tokens.Annotate(new Article { Id = "doc:example", Text = text, Published = published });
}
