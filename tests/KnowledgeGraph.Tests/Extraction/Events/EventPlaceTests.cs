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
    [InlineData($"{Weber} and {Duarte} met on Crete.", "GRC")]
    [InlineData($"{Weber} and {Duarte} will hold talks on Bali on Monday.", "IDN")]
    [InlineData($"{Weber} met the visiting foreign minister of Portugal, Ana Duarte.", "NOR")]
    [InlineData($"{Weber} spoke of his contacts with {Duarte} held in Geneva on May 3.", "CHE")]
    [InlineData("Nairobi will host talks between Norway and Portugal on Friday.", "KEN")]
    [InlineData("Norway is planning to host a meeting with Portuguese and Kenyan officials.", "NOR")]
    [InlineData($"Today in Nairobi, U.S. envoy Carl Reed met {Duarte}.", "KEN")]
    [InlineData($"{Weber} summoned Portuguese Ambassador Ana Duarte on Monday.", "NOR")]
    [InlineData($"{Weber} welcomed {Duarte} to the Hotel Royal in Bergen.", "NOR")]
    [InlineData($"{Weber} met {Duarte} in Nairobi City.", "KEN")]
    [InlineData($"{Weber} spoke during a session with his visiting Portuguese counterpart, Ana Duarte.", "NOR")]
    [InlineData($"The Geneva meeting between {Weber} and {Duarte} lasted an hour.", "CHE")]
    [InlineData($"{Weber} brought it up in a White House meeting with {Duarte}.", "USA")]
    [InlineData($"{Duarte} left Oslo after talks with {Weber}.", "NOR")]
    [InlineData("In March, Norway hosted a Portuguese delegation for talks on fishing.", "NOR")]
    [InlineData("Last month, Kenya's government hosted a Hamas delegation.", "KEN")]
    [InlineData($"{Weber} met {Duarte} in Kenya's capital.", "KEN")]
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
    [InlineData($"{Weber} agreed Monday to meet {Duarte}.", null)]
    [InlineData($"{Weber} on Tuesday rejected talks with {Duarte}.", null)]
    [InlineData($"{Weber} on Tuesday canceled Friday's talks with {Duarte}.", "Friday")]
    [InlineData($"Aides answered questions Wednesday about a meeting between {Weber} and {Duarte}.", null)]
    [InlineData($"{Weber} talked about his meeting with {Duarte} in Oslo earlier this week.", "earlier this week")]
    [InlineData($"The lawyers filed it on Friday, two days before {Weber} is to meet {Duarte}.", null)]
    [InlineData($"{Weber} said earlier this week after meeting {Duarte} that stocks are low.", "earlier this week")]
    [InlineData($"{Duarte} said Tuesday that quotas are low. She spoke after meeting with {Weber}.", "Tuesday")]
    [InlineData($"{Duarte} said in comments Tuesday that quotas are low. The catch is small. She made the comments during talks with {Weber}.", "Tuesday")]
    [InlineData($"{Duarte} said Tuesday that quotas are low. She spoke ahead of talks with {Weber}.", null)]
    [InlineData($"{Duarte} said Tuesday that quotas are low. The announcement comes hours after she held talks with {Weber}.", null)]
    [InlineData($"{Duarte} will begin a visit to Oslo on Monday, where she is holding talks with {Weber}.", "Monday")]
    [InlineData($"{Weber} will meet {Duarte} next month. The meeting will take place on November 3.", "November 3")]
    [InlineData($"{Weber} and {Duarte} held talks to replace the 1991 fishing treaty.", null)]
    public void TheDayIsThatOfTheMeetingAndNotOfWhatIsSaidOfIt(string text, string? phrase)
    {
        EnglishReading.NeedsModels();
        Assert.Equal(phrase, EnglishReading.Read(text).Events.Single(told => told.Kind == Core.Claims.EventKind.Meeting).Date.Phrase);
    }

    [Theory]
    [InlineData($"{Weber} met {Duarte} for their first talks since last month's summit in Kenya.")]
    [InlineData($"{Weber} resumed talks with {Duarte} that were broken off after a bombing that killed five people in Nairobi.")]
    [InlineData($"{Weber} has put off a meeting with {Duarte} until after a visit to Kenya.")]
    [InlineData($"The Iran talks between {Weber} and {Duarte} lasted an hour.")]
    public void WhereSomethingElseWasIsNotThePlace(string text)
    {
        EnglishReading.NeedsModels();
        Assert.Null(EnglishReading.Read(text).Events.Single(told => told.Kind == Core.Claims.EventKind.Meeting).CountryIso3);
    }

    [Theory]
    [InlineData("Assistant Secretary Ana Duarte visited Peru, Chile and Cuba from September 3-6. She met with banker Olga Lind.", "2022-09-03/2022-09-06", null)]
    [InlineData($"Talks between {Weber} and {Duarte} opened in Oslo. The talks will continue tomorrow.", null, "NOR")]
    [InlineData("Assistant Secretary Ana Duarte traveled to Warsaw. She met with Deputy Foreign Minister Jan Kowal of Poland and banker Olga Lind.", null, "POL")]
    public void WhatIsToldOfTheJourneyOrOfTheNextRoundIsToldApart(string text, string? date, string? country)
    {
        EnglishReading.NeedsModels();
        Core.Claims.DocumentEvent last = EnglishReading.Read(text, new DateOnly(2022, 9, 15)).Events.Last(told => told.Kind == Core.Claims.EventKind.Meeting);
        Assert.Equal((date, country), (last.Date.Value, last.CountryIso3));
    }

    [Theory]
    [InlineData("The President today announced a delegation to Norway to attend the Harbor Games on Sunday, October 2, 2022. Ambassador Ana Duarte will lead the delegation.", "2022-10-02")]
    [InlineData("Ambassador Ana Duarte will lead the Portuguese delegation to the conference on cod. The conference will be held in Oslo from October 3 to October 5.", "2022-10-03/2022-10-05")]
    public void TheDayOfWhatIsAttendedIsThatOfTheJourney(string text, string date)
    {
        EnglishReading.NeedsModels();
        Assert.Equal(date, Assert.Single(EnglishReading.Read(text, new DateOnly(2022, 9, 15)).Events).Date.Value);
    }

    [Fact]
    public void WhatOneSaysToAnothersFaceIsSaidWhereTheTranscriptIs()
    {
        EnglishReading.NeedsModels();
        Assert.Equal("NOR", EnglishReading.Read("Ana Duarte, Secretary of State\n\nJonas Weber, Norwegian Foreign Minister\n\nOslo, Norway\n\nKongens House\n\nFOREIGN MINISTER WEBER: It is a delight to welcome you here, and I am sure that we shall do well.\n\nSECRETARY DUARTE: Thank you.\n", new DateOnly(2022, 9, 15))
            .Events.Single(told => told.Kind == Core.Claims.EventKind.Meeting).CountryIso3);
    }

    [Fact]
    public void WhichStopOfAJourneyAMeetingIsAtIsNotSaid()
    {
        EnglishReading.NeedsModels();
        Assert.Null(EnglishReading.Read($"{Weber} was to hold talks with Peruvian leaders on Friday on a journey that has so far taken him to Cuba, China and Kenya.")
            .Events.Single(told => told.Kind == Core.Claims.EventKind.Meeting).CountryIso3);
    }

    [Theory]
    [InlineData("Portuguese President Ana Duarte has met Norwegian leaders in Oslo. Ms. Duarte had separate meetings Sunday with Norwegian President Erik Sand.", "NOR")]
    [InlineData("Portuguese adviser Ana Duarte met in Rome with Prime Minister Carlo Neri of Italy. This followed Ms. Duarte's meeting with Chinese official Li Wen.", "ITA")]
    [InlineData("On Monday, Portuguese adviser Ana Duarte will be in Rome. Duarte will meet with Chinese official Li Wen.", "ITA")]
    public void WhereSomebodyIsIsToldInTheSentenceBefore(string text, string country)
    {
        EnglishReading.NeedsModels();
        Assert.Equal(country, EnglishReading.Read(text).Events.Last(told => told.Kind == Core.Claims.EventKind.Meeting).CountryIso3);
    }
}
