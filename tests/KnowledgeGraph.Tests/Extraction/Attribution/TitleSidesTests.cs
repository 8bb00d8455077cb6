using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Tests.Extraction.Attribution;

/// <summary>For whom those act whom a title names.</summary>
public class TitleSidesTests
{
    [Theory]
    [InlineData("Secretary Ana Duarte and Norwegian Foreign Minister Jonas Weber Before Their Meeting", "WEBER", "country:NOR")]
    [InlineData("Secretary Ana Duarte and Norwegian Foreign Minister Jonas Weber Before Their Meeting", "DUARTE", null)]
    [InlineData("Remarks by President Duarte and Prime Minister Weber of the Republic of Kenya Before Bilateral Meeting", "WEBER", "country:KEN")]
    [InlineData("Remarks by President Duarte, President Weber of Norway, and Prime Minister Holm of Sweden", "WEBER", "country:NOR")]
    [InlineData("Remarks by President Duarte, President Weber of Norway, and Prime Minister Holm of Sweden", "DUARTE", null)]
    [InlineData("Remarks by President Duarte, President Weber of Norway, and Prime Minister Holm of Sweden", "HOLM", "country:SWE")]
    [InlineData("Secretary Ana Duarte and Norwegian Prime Minister and Minister of Finance Jonas Weber", "WEBER", "country:NOR")]
    [InlineData("Secretary Ana Duarte and EU High Representative Jonas Weber", "WEBER", "org:european-union")]
    [InlineData("Remarks by President Duarte and Jonas Weber, President of the Republic of Kenya", "WEBER", "country:KEN")]
    [InlineData(null, "WEBER", null)]
    public void TheTitleTellsForWhomThoseActWhomItNames(string? title, string name, string? side) =>
        Assert.Equal(side, new TitleSides(new Article { Id = "one", Text = "", Title = title }, EntityCatalog.Shared).Of(name));

    [Theory]
    [InlineData("Secretary Ana B. Duarte and Norwegian Foreign Minister Jonas Weber", "WEBER", "Jonas")]
    [InlineData("Secretary Ana B. Duarte and Norwegian Foreign Minister Jonas Weber", "DUARTE", "Ana")]
    [InlineData("Remarks by President Duarte and Prime Minister Weber", "WEBER", null)]
    public void TheTitleTellsByWhatNameOneMayBeCalled(string title, string name, string? given) =>
        Assert.Equal(given, new TitleSides(new Article { Id = "one", Text = "", Title = title }, EntityCatalog.Shared).GivenName(name));
}
