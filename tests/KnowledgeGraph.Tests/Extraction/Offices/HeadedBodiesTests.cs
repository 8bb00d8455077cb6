using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Tests.Support;
using Xunit;

namespace KnowledgeGraph.Tests.Extraction.Offices;

public class HeadedBodiesTests
{
    [Theory]
    [InlineData("Rui Costa, who currently heads the African Union, spoke to reporters.\n", "org:african-union")]
    [InlineData("Rui Costa, who has led the World Bank since 2011, spoke to reporters.\n", "org:world-bank")]
    [InlineData("Rui Costa, who leads a Norwegian choir, spoke to reporters.\n", null)]
    [InlineData("Rui Costa, who led the African Union, spoke to reporters.\n", null)]
    public void WhoHeadsABodyHoldsAnOffice(string text, string? of)
    {
        EnglishReading.NeedsModels();
        Assert.Equal(of, EnglishReading.Read(text).Claims.OfType<OfficeClaim>().SingleOrDefault(claim => claim.PersonId == "person:rui-costa")?.OfId);
    }
}
