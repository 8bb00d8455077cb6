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
    [InlineData("Portugal's foreign minister is due in Oslo. A statement issued on Monday by the ministry says Rui Costa will leave with ten bakers.\n", "country:PRT")]
    [InlineData("Portugal's foreign minister is due in Oslo. A lawyer for the miners says Rui Costa was beaten.\n", null)]
    [InlineData("Guests included the head of Portugal's central bank, Rui Costa.\n", "country:PRT")]
    [InlineData("Portugal says it has no plan to trade with Norway. Foreign Ministry spokesman Rui Costa told reporters on Sunday that the trip is a ploy.\n", "country:PRT")]
    [InlineData("Rui Costa, an aide to the Portuguese president, arrived in Oslo.\n", "country:PRT")]
    [InlineData("The head of Kenya's parliament has offered help. Rui Costa voiced solidarity with the farmers.\n", "country:KEN")]
    [InlineData("The African Union's chief says it will open an office in Norway. Rui Costa made the pledge in Oslo.\n", "org:african-union")]
    [InlineData("Portugal's top trade negotiator is in Kenya for talks. Rui Costa's trip comes as the harvest begins.\n", "country:PRT")]
    [InlineData("A Portuguese diplomat says the talks were good. Portugal's Rui Costa told reporters he was glad.\n", "country:PRT")]
    [InlineData("Portugal's defense minister is promising more boats. Portuguese state media reported Sunday that Rui Costa said the boats would come soon.\n", "country:PRT")]
    [InlineData("Portugal's minister for island affairs arrives in Oslo on Tuesday. A Norwegian spokesman says Rui Costa will meet with officials.\n", "country:PRT")]
    [InlineData("The leader of the Palestinian group Hamas has suggested a truce. At a rally in Gaza on Friday, Rui Costa said it could last.\n", "org:hamas")]
    [InlineData("The leader of Kenya's largest rebel group has suggested a truce. Rui Costa said it could last.\n", null)]
    [InlineData("Special U.S. envoy to the Middle East Rui Costa said the trip is a ploy.\n", "country:USA")]
    [InlineData("U.N. Harbour Relief Coordinator Rui Costa said the trip is a ploy.\n", "org:united-nations")]
    [InlineData("The president of the NATO Parliamentary Assembly, Rui Costa, said the trip is a ploy.\n", "org:nato-parliamentary-assembly")]
    [InlineData("White House Fisheries Director Rui Costa said the trip is a ploy.\n", "country:USA")]
    [InlineData("Rui Costa, a member of the Portuguese parliament, said the trip is a ploy.\n", "country:PRT")]
    [InlineData("Rui Costa, a member of the Portuguese chess club, said the trip is a ploy.\n", null)]
    [InlineData("Portugal's Finance Minster Rui Costa said the trip is a ploy.\n", "country:PRT")]
    [InlineData("The Portuguese Information Minister Brigadier General Rui Costa said the trip is a ploy.\n", "country:PRT")]
    [InlineData("A Kenyan envoy has gone to Norway. Rui Costa is not glad.\n", null)]
    [InlineData("Kenya's president has freed a jailed journalist. Rui Costa was arrested in May.\n", null)]
    [InlineData("A spokesman for the Portuguese government, Rui Costa, said the trip is a ploy.\n", "country:PRT")]
    [InlineData("A spokesman for the Portuguese Foreign Ministry, Rui Costa said on Tuesday, denies it.\n", "country:PRT")]
    [InlineData("The chief mediator for the Portuguese government, Rui Costa, said the trip is a ploy.\n", "country:PRT")]
    [InlineData("Portugal's chief negotiator at the trade talks, Rui Costa, said the trip is a ploy.\n", "country:PRT")]
    [InlineData("Portuguese President Ana Duarte was there. An adviser to Ms. Duarte, Rui Costa, said the trip is a ploy.\n", "country:PRT")]
    [InlineData("The U.S. Under Secretary of State for Fisheries, Rui Costa, said the trip is a ploy.\n", "country:USA")]
    [InlineData("A U.N. spokesman, Major Rui Costa, said the camp was safe.\n", "org:united-nations")]
    [InlineData("The two ministers, Ana Duarte of Norway and Rui Costa of Portugal, spoke of their plans.\n", "country:PRT")]
    [InlineData("The chairman of the Norwegian environmental group Greenpeace, Rui Costa, said the trip is a ploy.\n", "org:greenpeace")]
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
