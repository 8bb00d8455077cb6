using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extraction.Events;

public class EventPlaceTests
{
    const string Weber = "Norwegian Prime Minister Jonas Weber", Duarte = "Portuguese President Ana Duarte";

    [Theory]
    [InlineData($"{Weber} and {Duarte} held talks hosted by China.", "CHN")]
    [InlineData("Talks between Norway and Portugal, hosted by China, ended on Monday.", "CHN")]
    [InlineData("Norwegian and Portuguese envoys held talks in the Qatari capital on Monday.", "QAT")]
    [InlineData($"{Weber} and {Duarte} met at Camp David.", "USA")]
    [InlineData($"{Weber} and {Duarte} met at the Elysee Palace.", "FRA")]
    [InlineData($"{Weber} met {Duarte} at the Kenyan foreign ministry.", "KEN")]
    [InlineData($"{Weber} met with visiting {Duarte}.", "NOR")]
    [InlineData($"The call was made after visiting {Weber} met with {Duarte}.", "PRT")]
    [InlineData($"{Weber} received {Duarte} on Monday.", "NOR")]
    [InlineData($"{Weber} was received on Monday by {Duarte}.", "PRT")]
    [InlineData($"{Weber} received {Duarte} in Madrid.", "ESP")]
    [InlineData($"{Weber} and {Duarte} met in Cornwall.", "GBR")]
    [InlineData($"{Weber} met the visiting foreign minister of Portugal, Ana Duarte.", "NOR")]
    [InlineData($"{Weber} spoke of his contacts with {Duarte} held in Geneva on May 3.", "CHE")]
    [InlineData("Nairobi will host talks between Norway and Portugal on Friday.", "KEN")]
    [InlineData("Norway is planning to host a meeting with Portuguese and Kenyan officials.", "NOR")]
    [InlineData($"Today in Nairobi, U.S. envoy Carl Reed met {Duarte}.", "KEN")]
    public void AMeetingIsInTheCountryOfItsVenueOrOfItsHost(string text, string country)
    {
        EnglishReading.NeedsModels();
        Assert.Equal(country, Assert.Single(EnglishReading.Read(text).Events).CountryIso3);
    }

    [Theory]
    [InlineData($"{Weber} said Friday he will meet {Duarte} in Oslo on November 22.", "November 22")]
    [InlineData($"{Weber} told reporters on Tuesday he had met {Duarte} in Oslo on Monday.", "Monday")]
    [InlineData($"{Weber} said Wednesday he met {Duarte} in Madrid.", null)]
    [InlineData($"{Weber} said next Friday he will meet {Duarte} in Madrid.", "next Friday")]
    [InlineData($"{Weber} and {Duarte} will meet at next month's summit in Kenya.", "next month")]
    [InlineData($"{Weber} spoke of his contacts with {Duarte} held in Geneva on May 3.", "May 3")]
    public void TheDayIsThatOfTheMeetingAndNotOfWhatIsSaidOfIt(string text, string? phrase)
    {
        EnglishReading.NeedsModels();
        Assert.Equal(phrase, EnglishReading.Read(text).Events.Single(told => told.Kind == Core.Claims.EventKind.Meeting).Date.Phrase);
    }

    [Fact]
    public void WhichStopOfAJourneyAMeetingIsAtIsNotSaid()
    {
        EnglishReading.NeedsModels();
        Assert.Null(EnglishReading.Read($"{Weber} was to hold talks with Peruvian leaders on Friday on a journey that has so far taken him to Cuba, China and Kenya.")
            .Events.Single(told => told.Kind == Core.Claims.EventKind.Meeting).CountryIso3);
    }
}
