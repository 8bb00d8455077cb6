using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Tests.Support;
using Xunit;

namespace KnowledgeGraph.Tests.Extraction.Offices;

public class LeadOfficeTests
{
    [Theory]
    [InlineData("Portugal's foreign minister says the talks will start in March.\n\nRui Costa told reporters a date has been set.\n", "country:PRT")]
    [InlineData("Portugal's foreign minister says the talks will start in March.\n\nRui Costa reports from Lisbon.\n", null)]
    [InlineData("Guests included the head of Portugal's central bank, Rui Costa.\n", "country:PRT")]
    [InlineData("Portugal says it has no plan to trade with Norway. Foreign Ministry spokesman Rui Costa told reporters on Sunday that the trip is a ploy.\n", "country:PRT")]
    [InlineData("Rui Costa, an aide to the Portuguese president, arrived in Oslo.\n", "country:PRT")]
    public void WhoIsDescribedFirstIsNamedNext(string text, string? of)
    {
        EnglishReading.NeedsModels();
        Assert.Equal(of, EnglishReading.Read(text).Claims.OfType<OfficeClaim>().SingleOrDefault(claim => claim.PersonId == "person:rui-costa")?.OfId);
    }
}
