using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Offices;
using KnowledgeGraph.Tests.Extraction.Linking;
using Xunit;

namespace KnowledgeGraph.Tests.Extraction.Offices;

public class OfficeReaderTests
{
    [Theory]
    [InlineData("Portuguese Prime Minister Ana Duarte arrived.", "Prime Minister", "country:PRT", "current")]
    [InlineData("Portugal's foreign minister, Ana Duarte, arrived.", "foreign minister", "country:PRT", "current")]
    [InlineData("Ana Duarte, the foreign minister of Portugal, arrived.", "foreign minister", "country:PRT", "current")]
    [InlineData("President of the Republic of Portugal Ana Duarte arrived.", "President", "country:PRT", "current")]
    [InlineData("President Ana Duarte of Portugal arrived.", "President", "country:PRT", "current")]
    [InlineData("Former Portuguese President Ana Duarte arrived.", "President", "country:PRT", "former")]
    [InlineData("Portuguese President-elect Ana Duarte arrived.", "President-elect", "country:PRT", "elect")]
    [InlineData("Ana Duarte was elected president of Portugal.", "president", "country:PRT", "current")]
    [InlineData("NATO Secretary General Ana Duarte arrived.", "Secretary General", "org:north-atlantic-treaty-organization", "current")]
    [InlineData("European Union foreign policy chief Ana Duarte arrived.", "foreign policy chief", "org:european-union", "current")]
    [InlineData("Portuguese Foreign Minister Sheikh Ana Duarte arrived.", "Foreign Minister", "country:PRT", "current")]
    [InlineData("Envoys came to Portugal and saw President Ana Duarte.", "President", "country:PRT", "current")]
    [InlineData("The head of Portugal's central bank, Ana Duarte, arrived.", "head", "country:PRT", "current")]
    [InlineData("A spokesman for Portugal's Foreign Ministry, Ana Duarte, denied it.", "spokesman", "country:PRT", "current")]
    [InlineData("The chairman of the Portuguese parliament's foreign affairs committee, Ana Duarte, arrived.", "chairman", "country:PRT", "current")]
    [InlineData("The commander of Portuguese forces in Norway, General Ana Duarte, arrived.", "commander", "country:PRT", "current")]
    [InlineData("The U.N.'s special envoy, Norwegian diplomat Ana Duarte, arrived.", "special envoy", "org:united-nations", "current")]
    [InlineData("Norwegian diplomat Ana Duarte, the African Union mediator, arrived.", "mediator", "org:african-union", "current")]
    [InlineData("U.N. special rapporteur on torture Ana Duarte arrived.", "special rapporteur on torture", "org:united-nations", "current")]
    public void AnOfficeIsRead(string text, string title, string of, string status)
    {
        Document document = Linked.Read(text, null, "Ana Duarte");
        PersonMention person = Assert.Single(new OfficeReader().Read(document));
        Assert.NotNull(person.Office);
        Assert.Equal((title, of, status), (person.Office.Title, person.Office.OfId, person.Office.Status));
        Assert.True(person.Office.Evidence.Holds(text));
    }

    [Theory]
    [InlineData("Ana Duarte waited in Lisbon.")]
    [InlineData("Ana Duarte, a novelist, met the president of Portugal.")]
    public void NoOfficeIsInvented(string text) => Assert.Null(Assert.Single(new OfficeReader().Read(Linked.Read(text, null, "Ana Duarte"))).Office);

    [Fact]
    public void ATitleIsOfNoCountryWhoseOfficeAnotherHolds()
    {
        Document document = Linked.Read("Prime Minister Ana Duarte called Prime Minister Jonas Berg of Norway.", null, "Ana Duarte", "Jonas Berg");
        Assert.Equal([null, "country:NOR"], new OfficeReader().Read(document).Select(p => p.Office?.OfId));
    }

    [Fact]
    public void TitlesInTheirPluralGoToEachName()
    {
        Document document = Linked.Read("Foreign Ministers Ana Duarte of Portugal and Piet de Vries of the Netherlands met.", null, "Ana Duarte", "Piet de Vries");
        Assert.Equal(["country:PRT", "country:NLD"], new OfficeReader().Read(document).Select(p => p.Office?.OfId));
    }

    [Fact]
    public void TheOwnerOfABareTitleIsWhoseItWasThen()
    {
        Document document = Linked.Read("President Sarkozy welcomed the plan.", "2009-03-01", "Sarkozy");
        Assert.Equal("country:FRA", Assert.Single(new OfficeReader().Read(document)).Office?.OfId);
    }

    [Fact]
    public void ASpokesmanOfAPersonSpeaksForWhatThePersonLeads()
    {
        Document document = Linked.Read("Portuguese Prime Minister Ana Duarte's spokesman, Rui Costa, denied it.", null, "Ana Duarte", "Rui Costa");
        Assert.Equal(["country:PRT", "country:PRT"], new OfficeReader().Read(document).Select(p => p.Office?.OfId));
    }

    [Fact]
    public void InAnOfficialTextAnEnvoyOfNobodyElseIsItsPublishers()
    {
        Document document = Linked.Read("Special Envoy Ana Duarte arrived.", null, "Ana Duarte");
        Assert.Null(Assert.Single(new OfficeReader().Read(document)).Office);
        Assert.Equal("country:PRT", Assert.Single(new OfficeReader().Read(document, "country:PRT")).Office?.OfId);
    }

    [Theory]
    [InlineData("Special Representative for the DPRK Ana Duarte arrived.")]
    [InlineData("Deputy Secretary Ana Duarte met the president of Norway.")]
    [InlineData("Secretary of Labor Ana Duarte arrived in Norway.")]
    public void InAnOfficialTextSoIsASecretary(string text) =>
        Assert.Equal("country:PRT", Assert.Single(new OfficeReader().Read(Linked.Read(text, null, "Ana Duarte"), "country:PRT")).Office?.OfId);
}
