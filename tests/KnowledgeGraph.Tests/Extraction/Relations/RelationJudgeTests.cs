using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extraction.Relations;

/// <summary>What becomes of the rules' findings where a classifier judges them; the classifiers here are sure of one thing.</summary>
public class RelationJudgeTests
{
    const string Norway = "country:NOR", Sweden = "country:SWE", Union = "org:european-union";

    [Fact]
    public void WhatTheRulesFindStaysWhereTheClassifierAgrees()
    {
        EnglishReading.NeedsModels();
        Verdict agrees = new(RelationKind.Stand, Norway, "country:FIN", RelationAnswers.Supports);
        const string text = "Norway condemned Sweden on Monday. Norway's foreign minister will meet his Swedish counterpart in Oslo.";
        Assert.Equal(EnglishReading.Lines(EnglishReading.Read(text)), EnglishReading.Lines(EnglishReading.Read(text, agrees)));
    }

    [Fact]
    public void AnImprobableStandIsDropped()
    {
        EnglishReading.NeedsModels();
        const string text = "Norway condemned Sweden on Monday.";
        Assert.Contains("opposes: NOR > SWE", EnglishReading.Lines(EnglishReading.Read(text)));
        Assert.DoesNotContain("opposes: NOR > SWE", EnglishReading.Lines(EnglishReading.Read(text, new Verdict(RelationKind.Stand, Norway, Sweden, RelationAnswers.No))));
    }

    [Fact]
    public void AProbableStandIsAddedWithItsSentenceAsEvidence()
    {
        EnglishReading.NeedsModels();
        const string text = "The weather was fine. Norway put a lantern in the window for Sweden.";
        StanceClaim stance = Assert.Single(EnglishReading.Read(text, new Verdict(RelationKind.Stand, Norway, Sweden, RelationAnswers.Supports)).Claims.OfType<StanceClaim>());
        Assert.Equal((Norway, Stance.Supports, Sweden), (stance.FromId, stance.Stance, stance.ToId));
        Assert.Equal("Norway put a lantern in the window for Sweden.", stance.Evidence.Quote);
        Assert.Equal("network", stance.Rule);
        Assert.InRange(stance.Confidence, 0.9, 1.0);
    }

    [Fact]
    public void OfASentenceOverSeveralLinesOneIsTheEvidence()
    {
        EnglishReading.NeedsModels();
        const string text = "Norway on Monday put a lantern\nin the window for Sweden.";
        StanceClaim stance = Assert.Single(EnglishReading.Read(text, new Verdict(RelationKind.Stand, Norway, Sweden, RelationAnswers.Supports)).Claims.OfType<StanceClaim>());
        Assert.Equal("in the window for Sweden.", stance.Evidence.Quote);
    }

    [Fact]
    public void WhatIsContraryToTheRulesIsNotAdded()
    {
        EnglishReading.NeedsModels();
        const string text = "Norway condemned Sweden on Monday.";
        Assert.Equal(["opposes: NOR > SWE"], EnglishReading.Lines(EnglishReading.Read(text, new Verdict(RelationKind.Stand, Norway, Sweden, RelationAnswers.Supports, sure: 0.8f))));
    }

    [Fact]
    public void AnImprobableContactIsDropped()
    {
        EnglishReading.NeedsModels();
        const string text = "President Ana Duarte of Portugal met Prime Minister Jonas Berg of Norway in Oslo.";
        Assert.Single(EnglishReading.Read(text).Events);
        Assert.Empty(EnglishReading.Read(text, new Verdict(RelationKind.Stand, "", "", 0, agrees: false)).Events);
    }

    [Theory]
    [InlineData(RelationAnswers.Held, EventKind.Meeting, EventStatus.Held)]
    [InlineData(RelationAnswers.ToCome, EventKind.Meeting, EventStatus.Planned)]
    [InlineData(RelationAnswers.Off, EventKind.Meeting, EventStatus.Refused)]
    [InlineData(RelationAnswers.Held + RelationAnswers.Other, EventKind.Call, EventStatus.Held)]
    public void AProbableContactIsAddedAsItStands(int answer, EventKind kind, EventStatus status)
    {
        EnglishReading.NeedsModels();
        const string text = "President Ana Duarte of Portugal and her guest Prime Minister Jonas Berg of Norway, over coffee.";
        Core.Claims.Extraction said = EnglishReading.Read(text);
        string[] people = [.. said.People.Select(person => person.PersonId)];
        Assert.Empty(said.Events);
        DocumentEvent added = Assert.Single(EnglishReading.Read(text, new Verdict(RelationKind.Contact, people[0], people[1], answer)).Events);
        Assert.Equal((kind, status), (added.Kind, added.Status));
        Assert.Equal(people, added.Participants.Select(participant => participant.ActorId));
    }

    [Fact]
    public void AProbableMembershipIsAddedOnce()
    {
        EnglishReading.NeedsModels();
        const string text = "Sweden sits with the European Union. Sweden sits with the European Union.";
        MembershipClaim membership = Assert.Single(EnglishReading.Read(text, new Verdict(RelationKind.Membership, Sweden, Union, RelationAnswers.Full)).Claims.OfType<MembershipClaim>());
        Assert.Equal((Sweden, "member", Union), (membership.MemberId, membership.Status, membership.OrganizationId));
    }

    [Fact]
    public void WhoWasToldOfShortlyBeforeMayBeMeantWithoutAWord()
    {
        EnglishReading.NeedsModels();
        Verdict verdict = new(RelationKind.Stand, Norway, Sweden, RelationAnswers.Opposes);
        Core.Claims.Extraction said = EnglishReading.Read("Sweden closed the bridge. Norway called that a pity.", verdict);
        RelationQuestion asked = Assert.Single(verdict.Asked[1].Questions, question => question.Kind == RelationKind.Stand && question.First.Id == Norway);
        Assert.Equal((false, 1), (asked.Second.IsInSentence, asked.Second.Distance));
        Assert.Contains(said.Claims.OfType<StanceClaim>(), stance => stance.Evidence.Quote == "Norway called that a pity.");
    }
}
