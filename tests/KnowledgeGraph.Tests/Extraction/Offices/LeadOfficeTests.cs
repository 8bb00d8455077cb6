using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Tests.Support;
using Xunit;

namespace KnowledgeGraph.Tests.Extraction.Offices;

public class LeadOfficeTests
{
    [Theory]
    [InlineData("Portugal's foreign minister says the talks will start in March.\n\nRui Costa told reporters a date has been set.\n", "country:PRT")]
    [InlineData("Portugal's foreign minister says the talks will start in March.\n\nRui Costa reports from Lisbon.\n", null)]
    [InlineData("Portugal's ambassador to the African Union in Addis Ababa says the talks will go on. Rui Costa was responding to a question.\n", "country:PRT")]
    [InlineData("Portugal's ambassador to the African Union has called for talks. Ambassador Rui Costa made the appeal in a letter.\n", "country:PRT")]
    [InlineData("The African Union's special envoy for fisheries has visited a port in Kenya. Officials say Rui Costa traveled there by boat.\n", "org:african-union")]
    [InlineData("Portugal's top nuclear official says the plant is safe. Speaking at a conference in Porto, Rui Costa said work will go on.\n", "country:PRT")]
    [InlineData("The European Union's top military adviser says boats are needed in Kenya. General Rui Costa says tents are needed too.\n", "org:european-union")]
    [InlineData("Portugal's second ranking official has arrived in Kenya for talks. Vice President Rui Costa brought ten ministers with him.\n", "country:PRT")]
    [InlineData("A senior Kenyan official says Portugal will sign. Prime Minister Rui Costa said the talks were good.\n", "country:PRT")]
    [InlineData("Portugal's ambassador to the African Union has called for talks. A fisherman named Rui Costa was not pleased.\n", null)]
    [InlineData("Portugal's defense secretary is in Kenya for talks. Rui Costa arrived on Monday.\n", "country:PRT")]
    [InlineData("Portugal's foreign minister is due in Oslo. A statement issued on Monday by the ministry says Rui Costa will be accompanied by ten bakers.\n", "country:PRT")]
    [InlineData("Portugal's foreign minister is due in Oslo. A lawyer for the miners says Rui Costa was beaten.\n", null)]
    [InlineData("Guests included the head of Portugal's central bank, Rui Costa.\n", "country:PRT")]
    [InlineData("Portugal says it has no plan to trade with Norway. Foreign Ministry spokesman Rui Costa told reporters on Sunday that the trip is a ploy.\n", "country:PRT")]
    [InlineData("Rui Costa, an aide to the Portuguese president, arrived in Oslo.\n", "country:PRT")]
    public void WhoIsDescribedFirstIsNamedNext(string text, string? of)
    {
        EnglishReading.NeedsModels();
        Assert.Equal(of, EnglishReading.Read(text).Claims.OfType<OfficeClaim>().SingleOrDefault(claim => claim.PersonId == "person:rui-costa")?.OfId);
    }

    [Fact]
    public void AVerbThatOpensTheTextIsNoReasonToFail()
    {
        EnglishReading.NeedsModels();
        Assert.Empty(EnglishReading.Offices(EnglishReading.Read("leads his race for president of Norway, after a slow start.")));
    }
}
