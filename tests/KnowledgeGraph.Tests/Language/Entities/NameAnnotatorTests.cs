using CsCheck;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Language.Tokenization;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Entities;

public sealed class NameAnnotatorTests
{
    static readonly Lazy<Pipeline> Names = new(() => new Pipeline([new BlockAnnotator(), new TokenAnnotator(), new NameAnnotator()]));

    [Theory]
    [InlineData("President Moon Jae-in met Recep Tayyip Erdogan in Ankara.", "Person:Moon Jae-in|Person:Recep Tayyip Erdogan|Place:Ankara")]
    [InlineData("Egypt's Abdel Fattah al-Sisi flew to Riyadh to see Mohammed bin Salman.", "Place:Egypt|Person:Abdel Fattah al-Sisi|Place:Riyadh|Person:Mohammed bin Salman")]
    [InlineData("Leaders of the Shanghai Cooperation Organization (SCO) gathered in Samarkand.", "Organization:Shanghai Cooperation Organization|Organization:SCO|Place:Samarkand")]
    [InlineData("The U.S. and the EU thanked the Turkish government.", "Place:U.S.|Organization:EU|Demonym:Turkish")]
    [InlineData("Pedro Sánchez thanked António Guterres after the talks.", "Person:Pedro Sánchez|Person:António Guterres")]
    [InlineData("Xi Jinping spoke with Vladimir Putin by telephone.", "Person:Xi Jinping|Person:Vladimir Putin")]
    [InlineData("President Ana Duarte of Portugal praised Norway's Ministry of Fisheries.", "Person:Ana Duarte|Place:Portugal|Place:Norway|Organization:Ministry of Fisheries")]
    public void NamesComeOutWhole(string text, string names) => Assert.Equal(names, Found(text));

    [Fact]
    public void ASurnameIsAPersonWhereTheFullNameIs() =>
        Assert.Contains("Person:Kadyrbekov", Found("Almaz Kadyrbekov arrived on Monday. Nobody met him. Then Kadyrbekov left.").Split('|'));

    [Fact]
    public void NothingIsNamedInNoText() => Assert.Empty(Found(""));

    [Fact]
    public void AnyTextGivesNamesInOrderWithoutOverlap() => Gen.String.Sample(text =>
    {
        Document document = Names.Value.Annotate(new Article { Id = "any", Text = text });
        int end = 0;
        foreach (Name name in document.Names.Names)
        {
            Assert.InRange(name.First, end, document.Tokens.Count - 1);
            Assert.InRange(name.End, name.First + 1, document.Tokens.Count);
            end = name.End;
        }
    }, iter: 100);

    [Fact]
    public void ASentenceOfManyThousandWordsIsRead()
    {
        string text = string.Join(' ', Enumerable.Repeat("Anna of Prague", 20_000));
        Document document = Names.Value.Annotate(new Article { Id = "long", Text = text });
        Assert.NotEmpty(document.Names.Names);
    }

    [Fact]
    public void TheSameTextGivesTheSameNamesBesideAnyOther()
    {
        const string Text = "Angela Merkel of Germany met Emmanuel Macron.";
        string together = Found(Text + "\n\nBrazil won the match against Argentina in Rio de Janeiro on Sunday.");
        Assert.StartsWith(Found(Text), together, StringComparison.Ordinal);
    }

    static string Found(string text)
    {
        Document document = Names.Value.Annotate(new Article { Id = "test", Text = text });
        return string.Join('|', document.Names.Names.Select(name => $"{name.Type}:{document.Words(name.First, name.End)}"));
    }
}
