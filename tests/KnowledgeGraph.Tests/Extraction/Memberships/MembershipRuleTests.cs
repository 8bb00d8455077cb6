using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Memberships;
using KnowledgeGraph.Extraction.Offices;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Tests.Extraction.Linking;
using Xunit;

namespace KnowledgeGraph.Tests.Extraction.Memberships;

public class MembershipRuleTests
{
    [Fact]
    public void EveryExampleIsRead()
    {
        foreach (MembershipRule rule in MembershipRules.Shared.Rules)
            foreach (RuleExample example in rule.Examples)
                Assert.Equal((rule.Name, string.Join('\n', example.Finds)), (rule.Name, string.Join('\n', Found(example.Text))));
    }

    [Fact]
    public void NoCounterexampleIsRead()
    {
        foreach (MembershipRule rule in MembershipRules.Shared.Rules)
            foreach (string text in rule.Counterexamples)
                Assert.Equal((text, 0), (text, Found(text).Count));
    }

    [Fact]
    public void AnEvidenceStandsAtItsPlace()
    {
        const string Text = "In Astana, Mongolia is an observer at the Shanghai Cooperation Organization.";
        MembershipClaim claim = Assert.Single(new MembershipReader().Read(Linked.Read(Text), []));
        Assert.True(claim.Evidence.Holds(Text));
        Assert.StartsWith("Mongolia", claim.Evidence.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules:\n  - name: a\n    gives: friend\n    patterns: [\"<member>\"]", "memberships.yaml:3:")]
    [InlineData("rules:\n  - name: a\n    gives: member\n    patterns: [\"@nobody <org>\"]", "no list 'nobody'")]
    public void AWrongRuleIsNamedWithItsLine(string yaml, string message)
    {
        using StringReader reader = new(yaml);
        Assert.Contains(message, Assert.Throws<DataFileException>(() => MembershipRules.Read("memberships.yaml", reader)).Message, StringComparison.Ordinal);
    }

    static List<string> Found(string text)
    {
        Document document = Linked.Read(text);
        IReadOnlyList<PersonMention> people = new OfficeReader().Read(document);
        return [.. new MembershipReader().Read(document, people)
            .Select(c => $"{Named(c.MemberId)} {c.Status} {EntityCatalog.Shared.Find(c.OrganizationId)!.Name}")];
    }

    static string Named(string member) =>
        member.StartsWith("country:", StringComparison.Ordinal) ? member["country:".Length..] : EntityCatalog.Shared.Find(member)!.Name;
}
