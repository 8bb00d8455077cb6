using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Quotations;
using KnowledgeGraph.Language.Time;
using KnowledgeGraph.Language.Tokenization;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Quotations;

public sealed class QuotationAnnotatorTests
{
    static readonly Pipeline Pipeline = new(new BlockAnnotator(), new TokenAnnotator(), new TimeAnnotator(), new QuotationAnnotator());

    [Theory]
    [InlineData("“We will never leave the bay,” Ana Duarte told reporters.", "We will never leave the bay ,", "Ana Duarte")]
    [InlineData("“We will never leave the bay,” said Foreign Minister Piet de Vries on Monday.", "We will never leave the bay ,", "Foreign Minister Piet de Vries")]
    [InlineData("\"We will never leave the bay,\" she added.", "We will never leave the bay ,", "she")]
    [InlineData("Ana Duarte said: “We will never leave the bay.”", "We will never leave the bay .", "Ana Duarte")]
    [InlineData("The president of Sudria called the pact “a great day for fishermen”.", "a great day for fishermen", "The president of Sudria")]
    [InlineData("‘We will never leave,’ the king said.", "We will never leave ,", "the king")]
    [InlineData("According to Ana Duarte, “the bay is ours”.", "the bay is ours", "Ana Duarte")]
    public void DirectSpeechHasItsSpeaker(string text, string words, string speaker) => Assert.Contains((words, speaker), Read(text).Where(q => q.IsDirect).Select(q => (q.Words, q.Speaker)));

    [Theory]
    [InlineData("Ana Duarte said that the bay was closed.", "the bay was closed", "Ana Duarte")]
    [InlineData("Ana Duarte said the bay was closed.", "the bay was closed", "Ana Duarte")]
    [InlineData("Ana Duarte on Monday said the bay was closed.", "the bay was closed", "Ana Duarte")]
    [InlineData("Ana Duarte told reporters that the bay was closed.", "the bay was closed", "Ana Duarte")]
    [InlineData("The foreign minister, Piet de Vries, stressed that the bay was closed.", "the bay was closed", "Piet de Vries")]
    [InlineData("The bay was closed, according to the harbour office.", "The bay was closed", "the harbour office")]
    [InlineData("According to the harbour office, the bay was closed.", "the bay was closed", "the harbour office")]
    [InlineData("The bay was closed, the harbour office said on Monday.", "The bay was closed", "the harbour office")]
    public void ReportedSpeechHasItsSpeaker(string text, string words, string speaker) => Assert.Contains((words, speaker), Read(text).Where(q => !q.IsDirect).Select(q => (q.Words, q.Speaker)));

    [Theory]
    [InlineData("The agency Norpress quoted Ana Duarte as saying the bay was closed.", "the bay was closed", "Ana Duarte", "The agency Norpress")]
    [InlineData("Norpress quotes Duarte as thanking the king for his help.", "thanking the king for his help", "Duarte", "Norpress")]
    [InlineData("Ana Duarte was quoted by Norpress as saying the bay was closed.", "the bay was closed", "Ana Duarte", "Norpress")]
    [InlineData("Norpress reported that Ana Duarte said the bay was closed.", "the bay was closed", "Ana Duarte", "Norpress")]
    public void WhoRelaysIsKept(string text, string words, string speaker, string relay) => Assert.Contains((words, speaker, relay), Read(text).Select(q => (q.Words, q.Speaker, q.Relay)));

    [Fact]
    public void AQuotationOverParagraphsKeepsItsSpeaker()
    {
        List<Reading> quotations = Read("“We will never leave the bay,” Ana Duarte said. “It is ours.\n\n“Nobody shall take it,” she said.\n\nThe king left.");
        Assert.Equal(["Ana Duarte", "Ana Duarte", "she"], quotations.Where(q => q.IsDirect).Select(q => q.Speaker));
    }

    [Fact]
    public void AMarkWithoutItsFellowEndsWithItsParagraph() =>
        Assert.Equal(["We will never leave ."], Read("Ana Duarte said: “We will never leave.\n\nThe king left.").Where(q => q.IsDirect).Select(q => q.Words));

    [Fact]
    public void ApostrophesAreNoQuotations() => Assert.DoesNotContain(Read("The ministers' talks and the kings' talks failed."), q => q.IsDirect);

    [Fact]
    public void WhatIsNotSaidIsNotReported() => Assert.Empty(Read("Ana Duarte did not say the bay was closed."));

    static List<Reading> Read(string text)
    {
        Document document = Pipeline.Annotate(new Article { Id = "doc:test", Text = text, Published = new DateOnly(2022, 9, 16) });
        return [.. document.Quotations.Quotations.Select(q => new Reading(
            Join(document, q.First, q.End),
            Join(document, q.SpeakerFirst, q.SpeakerEnd),
            q.IsDirect,
            q.Relay < 0 ? "" : Join(document, document.Quotations.Quotations[q.Relay].SpeakerFirst, document.Quotations.Quotations[q.Relay].SpeakerEnd)))];
    }

    static string Join(Document document, int first, int end) =>
        first < 0 ? "" : string.Join(' ', Enumerable.Range(first, end - first).Select(i => document.Form(i).ToString()));

    sealed record Reading(string Words, string Speaker, bool IsDirect, string Relay);
}
