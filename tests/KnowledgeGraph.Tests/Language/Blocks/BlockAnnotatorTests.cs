using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Blocks;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Blocks;

public sealed class BlockAnnotatorTests
{
    const string Story = """
        Ferry disaster inquiry opens with survivors' testimony

        Norland and Sudria agree fishing truce after harbour talks

        PORT HAVEN, Norland (Agency) – Norland's prime minister and the president of Sudria agreed a truce over fishing on Monday after harbour talks.

        The two leaders shook hands.
        """;

    static readonly BlockAnnotator Annotator = new();

    [Fact]
    public void ALinkToAnotherStoryAboveTheHeadlineIsTold() =>
        Assert.Equal([BlockKind.RelatedLink, BlockKind.Headline, BlockKind.Body, BlockKind.Body], Kinds(Story));

    [Theory]
    [InlineData("PORT HAVEN, Norland (Agency) – The two sides met.", "PORT HAVEN, Norland (Agency) –")]
    [InlineData("PORT HAVEN, May 4 (Agency) -- The two sides met.", "PORT HAVEN, May 4 (Agency) --")]
    [InlineData("PORT HAVEN, May 4. /AGENCY/. The two sides met.", "PORT HAVEN, May 4. /AGENCY/.")]
    [InlineData("PORT HAVEN — The two sides met.", "PORT HAVEN —")]
    [InlineData("Port Haven (Agency) — The two sides met.", "Port Haven (Agency) —")]
    [InlineData("Port Haven, 4 May 2021 – The two sides met.", "Port Haven, 4 May 2021 –")]
    [InlineData("The two sides – long at odds – met.", null)]
    [InlineData("MINISTER HOLM: We met.", null)]
    public void TheDatelineEndsWithItsDash(string paragraph, string? dateline)
    {
        BlockLayer layer = Annotate("A headline about nothing much\n\n" + paragraph).Blocks;
        Assert.Equal(dateline, layer.Dateline is { } span ? ("A headline about nothing much\n\n" + paragraph)[span.Start..span.End] : null);
    }

    [Theory]
    [InlineData("Read also: Sudria's ports reopen", BlockKind.RelatedLink)]
    [InlineData("READ MORE | Sudria's ports reopen", BlockKind.RelatedLink)]
    [InlineData("Monday, January 7, 2019", BlockKind.Boilerplate)]
    [InlineData("7 January 2019, 10:45 GMT", BlockKind.Boilerplate)]
    [InlineData("11:03 A.M. EDT", BlockKind.Boilerplate)]
    [InlineData("By Ana Duarte and Piet de Vries", BlockKind.Boilerplate)]
    [InlineData("# # #", BlockKind.Boilerplate)]
    [InlineData("(Reporting by Ana Duarte; Editing by Piet de Vries)", BlockKind.Boilerplate)]
    [InlineData("Reporting by Ana Duarte in Port Haven; Editing by Piet de Vries", BlockKind.Boilerplate)]
    [InlineData("© 2021 The Haven Post. All rights reserved.", BlockKind.Boilerplate)]
    [InlineData("FILE PHOTO: The harbour of Port Haven.", BlockKind.Caption)]
    [InlineData("Ana Duarte (L) shakes hands with Piet de Vries", BlockKind.Caption)]
    [InlineData("— Ana Duarte", BlockKind.Caption)]
    [InlineData("- the ports stay open;", BlockKind.ListItem)]
    [InlineData("(a) the ports stay open;", BlockKind.ListItem)]
    [InlineData("2. The ports stay open.", BlockKind.ListItem)]
    [InlineData("Ana Duarte, Minister of Trade", BlockKind.ListItem)]
    [InlineData("A. Duarte said the ports stay open.", BlockKind.Body)]
    [InlineData("Subscribers to the treaty met by the sea.", BlockKind.Body)]
    public void ALineIsToldByItsOwnWords(string line, BlockKind kind) =>
        Assert.Equal(kind, Kinds(Story + "\n\n" + line + "\n\nThe talks went on.")[^2]);

    [Fact]
    public void LinksUnderARelatedHeadingAreNotTheStory() =>
        Assert.Equal(
            [BlockKind.Boilerplate, BlockKind.RelatedLink, BlockKind.RelatedLink],
            Kinds(Story + "\n\nRelated articles\n\nWhales return to the bay\n\nThe price of cod")[4..]);

    [Fact]
    public void AWrappedParagraphIsOneBlock()
    {
        string text = "The prime minister of Norland met the president of Sudria on\nMonday in Port Haven, where they had met a year before and had\nfound no way to agree.\n\nA second meeting is planned.";
        Assert.Equal(2, Annotate(text).Blocks.Blocks.Length);
    }

    [Fact]
    public void ALineAParagraphStaysALineAParagraph()
    {
        string text = "The prime minister of Norland met the president of Sudria on Monday in Port Haven, where they had met a year before and had found no way to agree.\nThey agreed.\r\nA second meeting is planned.";
        Assert.Equal(3, Annotate(text).Blocks.Blocks.Length);
    }

    static BlockKind[] Kinds(string text) => [.. Annotate(text).Blocks.Blocks.Select(block => block.Kind)];

    static Document Annotate(string text) => Annotator.Annotate(new Document(new Article { Id = "doc:test", Text = text }));
}
