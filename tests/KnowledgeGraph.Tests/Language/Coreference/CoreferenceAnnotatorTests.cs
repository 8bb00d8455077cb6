using CsCheck;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Coreference;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Language.Parsing;
using KnowledgeGraph.Language.Tokenization;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Coreference;

public sealed class CoreferenceAnnotatorTests
{
    static readonly Lazy<Pipeline> Reader = new(() => new Pipeline([new BlockAnnotator(), new TokenAnnotator(), TaggerParser.Load(), new NameAnnotator(), new CoreferenceAnnotator()]));

    [Theory]
    [InlineData("Angela Merkel met reporters. She was tired.", "She", "Angela Merkel")]
    [InlineData("Chinese President Xi Jinping arrived on Monday. The Chinese leader smiled.", "The Chinese leader", "Xi Jinping")]
    [InlineData("Xi Jinping met Vladimir Putin. Xi left early.", "Xi", "Xi Jinping")]
    [InlineData("The Shanghai Cooperation Organization met in May. The SCO has nine members.", "SCO", "Shanghai Cooperation Organization")]
    [InlineData("Turkish Foreign Minister Mevlut Cavusoglu was in Baku. The minister signed nothing.", "The minister", "Mevlut Cavusoglu")]
    [InlineData("Canada closed the port. The country fears a storm.", "The country", "Canada")]
    public void TheMentionMeansTheName(string text, string mention, string name)
    {
        Document document = Read(text);
        Assert.Equal(Mention(document, name).Chains, Mention(document, mention).Chains);
    }

    [Fact]
    public void TheTwoLeadersBelongToTwoChains()
    {
        Document document = Read("Chinese President Xi Jinping received Russian President Vladimir Putin. The two leaders spoke about gas.");
        Assert.Equal([.. Mention(document, "Xi Jinping").Chains, .. Mention(document, "Vladimir Putin").Chains], Mention(document, "The two leaders").Chains);
    }

    [Fact]
    public void AnOfficeBeforeANameIsWithThePerson()
    {
        Document document = Read("Vladimir Putin spoke by telephone with President of Finland Sauli Niinisto. The presidents discussed the border.");
        int[] chains = Mention(document, "The presidents").Chains;
        Assert.Equal([.. Mention(document, "Vladimir Putin").Chains, .. Mention(document, "Sauli Niinisto").Chains], chains);
        Assert.Equal(Mention(document, "Sauli Niinisto").Chains, Mention(document, "President").Chains);
    }

    [Fact]
    public void AnExpletiveMeansNobody() =>
        Assert.DoesNotContain(Read("Norway met Denmark in May. It was agreed to build a bridge.").Coreference.Mentions, mention => mention.Kind == MentionKind.Pronoun);

    [Fact]
    public void ACounterpartIsSomebodyElse()
    {
        Document document = Read("Turkish President Recep Tayyip Erdogan called. He will meet his Russian counterpart on Friday.");
        Assert.NotEqual(Mention(document, "Recep Tayyip Erdogan").Chains, Mention(document, "his Russian counterpart").Chains);
        Assert.Equal(Mention(document, "Recep Tayyip Erdogan").Chains, Mention(document, "his").Chains);
    }

    [Fact]
    public void WhatIsKnownOfALinkedEntityCounts()
    {
        Document document = new Pipeline([new BlockAnnotator(), new TokenAnnotator(), TaggerParser.Load(), new NameAnnotator()]).Annotate(new Article { Id = "test", Text = "Kim Tran thanked Lee Novak. She left." });
        int name = Array.FindIndex(document.Names.Names, name => document.Words(name.First, name.End) == "Lee Novak");
        document = document.With(new LinkLayer([new Link(name, "person:lee-novak", 1)]));
        document = new CoreferenceAnnotator(_ => new EntityFacts(Gender.Masculine, null, [])).Annotate(document);
        Assert.Equal(Mention(document, "Kim Tran").Chains, Mention(document, "She").Chains);
    }

    [Fact]
    public void AnArticleBehindADemonymDoesNotBeginItsPhrase()
    {
        Document document = new Document(new Article { Id = "test", Text = "American the spoke." })
            .With(new TokenLayer([0, 9, 13, 18], [8, 12, 18, 19]))
            .With(new SentenceLayer([new Sentence(0, 4, 0)]))
            .With(new TagLayer([Upos.Noun, Upos.Det, Upos.Verb, Upos.Punct], ["NN", "DT", "VBD", "."], ["American", "the", "speak", "."], new Morphology[4]))
            .With(new ParseLayer([2, 0, ParseLayer.Root, 2], [Relation.Nsubj, Relation.Det, Relation.Root, Relation.Punct]))
            .With(new NameLayer([new Name(0, 1, NameType.Demonym)]));
        Mention mention = Assert.Single(new CoreferenceAnnotator().Annotate(document).Coreference.Mentions);
        Assert.Equal((0, 1), (mention.First, mention.End));
    }

    [Fact]
    public void AnyTextGivesMentionsInsideTheText() => Gen.String.Sample(text =>
    {
        Document document = Read(text);
        foreach (Mention mention in document.Coreference.Mentions)
        {
            Assert.InRange(mention.Head, mention.First, mention.End - 1);
            Assert.InRange(mention.End, 1, document.Tokens.Count);
            Assert.All(mention.Chains, chain => Assert.InRange(chain, 0, document.Coreference.ChainCount - 1));
        }
    }, iter: 40);

    static Document Read(string text) => Reader.Value.Annotate(new Article { Id = "test", Text = text });

    static Mention Mention(Document document, string words) => document.Coreference.Mentions.Single(mention => document.Words(mention.First, mention.End) == words);
}
