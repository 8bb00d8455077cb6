using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Tests.Extraction.Linking;

public class SlugTests
{
    [Theory]
    [InlineData("Zoë Niinistö", "zoe-niinisto")]
    [InlineData("The Arland Forum", "arland-forum")]
    [InlineData("U.N. General Assembly", "un-general-assembly")]
    [InlineData("Côte d’Ivoire", "cote-divoire")]
    [InlineData("Nguyễn Văn Đông", "nguyen-van-dong")]
    public void A_slug_has_neither_marks_nor_capitals_nor_the_article(string name, string slug) => Assert.Equal(slug, Slug.Of(name));
}
