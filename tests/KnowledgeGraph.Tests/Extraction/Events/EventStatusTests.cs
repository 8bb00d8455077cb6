using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extraction.Events;

public class EventStatusTests
{
    [Theory]
    [InlineData("President Ana Duarte met Prime Minister Jonas Weber in Porto.", EventStatus.Held)]
    [InlineData("President Ana Duarte will meet Prime Minister Jonas Weber in Porto.", EventStatus.Planned)]
    [InlineData("President Ana Duarte is due to meet Prime Minister Jonas Weber in Porto.", EventStatus.Planned)]
    [InlineData("President Ana Duarte is expected to hold talks with Prime Minister Jonas Weber.", EventStatus.Planned)]
    [InlineData("President Ana Duarte refused to meet Prime Minister Jonas Weber.", EventStatus.Refused)]
    [InlineData("President Ana Duarte did not meet Prime Minister Jonas Weber.", EventStatus.Denied)]
    [InlineData("President Ana Duarte has cancelled a meeting with Prime Minister Jonas Weber.", EventStatus.Cancelled)]
    [InlineData("President Ana Duarte has postponed a meeting with Prime Minister Jonas Weber.", EventStatus.Postponed)]
    [InlineData("President Ana Duarte offered to meet Prime Minister Jonas Weber.", EventStatus.Proposed)]
    [InlineData("President Ana Duarte will meet Prime Minister Jonas Weber. The meeting has been postponed.", EventStatus.Postponed)]
    [InlineData("President Ana Duarte was due to meet Prime Minister Jonas Weber. President Duarte met Prime Minister Weber on Monday.", EventStatus.Held)]
    [InlineData("President Ana Duarte is meeting with Prime Minister Jonas Weber Wednesday in Porto.", EventStatus.Held)]
    [InlineData("President Ana Duarte is meeting with Prime Minister Jonas Weber next Wednesday in Porto.", EventStatus.Planned)]
    [InlineData("President Ana Duarte is meeting Prime Minister Jonas Weber on Wednesday. President Duarte will call for calm.", EventStatus.Planned)]
    [InlineData("Aides say that the meeting between President Ana Duarte and Prime Minister Jonas Weber is an opportunity to heal old wounds.", EventStatus.Planned)]
    [InlineData("The meeting between President Ana Duarte and Prime Minister Jonas Weber was an opportunity to heal old wounds.", EventStatus.Held)]
    public void TheWordsAroundItDecideTheStatus(string text, EventStatus expected)
    {
        EnglishReading.NeedsModels();
        Assert.Equal(expected, Assert.Single(EnglishReading.Read(text).Events).Status);
    }

    [Theory]
    [InlineData("Norway and Portugal agreed on a pact during talks in Lisbon in September.")]
    [InlineData("At talks in September, Norway and Portugal agreed on a joint statement.")]
    [InlineData("Norway agreed at talks with Portugal in September to withdraw its boats.")]
    public void WhatWasDoneAtTalksInAMonthToComeWasDoneInTheLast(string text)
    {
        EnglishReading.NeedsModels();
        DocumentEvent told = Assert.Single(EnglishReading.Read(text, new DateOnly(2021, 4, 20)).Events);
        Assert.Equal((EventStatus.Held, "2020-09"), (told.Status, told.Date.Value));
    }

    [Fact]
    public void TwoEnvoysWhoMeetBesideTalksOfManyCountriesHaveAMeetingOfTheirOwn()
    {
        EnglishReading.NeedsModels();
        Core.Claims.Extraction said = EnglishReading.Read(
            "Norwegian envoy Kari Holm met Portuguese envoy Ana Duarte in Vienna on Monday, on the sidelines of the five-party talks. "
            + "The talks include Norway, Portugal, Spain, Italy and Greece.");
        Assert.Equal([2, 5], said.Events.Select(told => told.Participants.Count).Order());
    }

    [Fact]
    public void AConditionIsNoMeeting()
    {
        EnglishReading.NeedsModels();
        Assert.Empty(EnglishReading.Read("If President Ana Duarte meets Prime Minister Jonas Weber, the ferry will be on the agenda.").Events);
    }

    [Theory]
    [InlineData("Prime Minister Kari Holm had been scheduled to meet President Ana Duarte on Monday.")]
    [InlineData("Prime Minister Kari Holm was to have met President Ana Duarte on Monday.")]
    public void WhatHadBeenMeantForADayWasMeantForTheLast(string text)
    {
        EnglishReading.NeedsModels();
        Assert.Equal("2022-09-12", Assert.Single(EnglishReading.Read(text, new DateOnly(2022, 9, 15)).Events).Date.Value);
    }

    [Fact]
    public void AnotherDayIsAnotherMeeting()
    {
        EnglishReading.NeedsModels();
        Core.Claims.Extraction said = EnglishReading.Read(
            "President Ana Duarte met Prime Minister Jonas Weber on March 3, 2022. President Duarte met Prime Minister Weber on May 5, 2022.", new DateOnly(2022, 6, 1));
        Assert.Equal(["2022-03-03", "2022-05-05"], said.Events.Select(told => told.Date.Value));
    }

    [Fact]
    public void AReadoutWithoutADayIsOfTheDayOfItsPublication()
    {
        EnglishReading.NeedsModels();
        DocumentEvent told = Assert.Single(EnglishReading.Read(
            "Telephone conversation with Prime Minister Jonas Weber\n\nPresident Ana Duarte had a telephone conversation with Prime Minister Jonas Weber.\n",
            new DateOnly(2022, 6, 1)).Events);
        Assert.Equal(("2022-06-01", DateBasis.Publication), (told.Date.Value, told.Date.Basis));
    }

    [Theory]
    [InlineData("President Ana Duarte of Portugal visits Norway for talks.", "2022-06-01")]
    [InlineData("President Ana Duarte signs a fishing accord during a meeting with Prime Minister Jonas Weber in Oslo.", "2022-06-01")]
    [InlineData("President Ana Duarte and Prime Minister Jonas Weber meet in Oslo. The quotas are on the agenda.", "2022-06-01")]
    [InlineData("President Ana Duarte meets Prime Minister Jonas Weber in Oslo every year.", null)]
    [InlineData("President Ana Duarte met Prime Minister Jonas Weber in Oslo.", null)]
    [InlineData("Norway protests a visit by President Ana Duarte of Portugal to the island of Bouvet.", null)]
    [InlineData("President Ana Duarte meets Prime Minister Jonas Weber. The catch is small. The fleet is large. The quotas are old. The ferry is new.", null)]
    public void ANoteOfAFewSentencesInThePresentTenseIsOfTheDayOfItsPublication(string text, string? date)
    {
        EnglishReading.NeedsModels();
        Assert.Equal(date, EnglishReading.Read(text, new DateOnly(2022, 6, 1)).Events[0].Date.Value);
    }

    [Fact]
    public void AVisitThatAReadoutSpeaksOfIsOfAnotherDay()
    {
        EnglishReading.NeedsModels();
        Assert.Null(EnglishReading.Read(
            "Telephone conversation with Prime Minister Jonas Weber\n\nPresident Ana Duarte had a telephone conversation with Prime Minister Jonas Weber. She thanked him for Foreign Minister Lars Holm's visit to Kenya.\n",
            new DateOnly(2022, 6, 1)).Events.Single(told => told.Kind == EventKind.Visit).Date.Value);
    }

    [Theory]
    [InlineData("Readout of Envoy Duarte's Meetings with African Leaders", "2022-05-03/2022-05-09")]
    [InlineData("Envoy Duarte is back", null)]
    public void AReadoutThatBeginsWithAJourneyTellsOfItToItsEnd(string title, string? days)
    {
        EnglishReading.NeedsModels();
        Core.Claims.Extraction said = EnglishReading.Read(new Article
        {
            Id = "example",
            Title = title,
            Published = new DateOnly(2022, 6, 1),
            Text = "Portuguese Envoy Ana Duarte traveled to Africa and the Gulf from May 3 to May 9. The weather was good. The nets were full. The sea was calm.\n\nIn Kenya, Envoy Duarte met with Prime Minister Peter Okello.\n",
        });
        Assert.Equal(days, said.Events.Single(told => told.Kind == EventKind.Meeting).Date.Value);
    }

    [Fact]
    public void WhatOneSaysToAnothersFaceIsSaidOnTheDayOfTheTranscript()
    {
        EnglishReading.NeedsModels();
        Assert.Equal("2022-06-01", Assert.Single(EnglishReading.Read(
            "Ana Duarte, Secretary of State\n\nJonas Weber, Norwegian Foreign Minister\n\nSECRETARY DUARTE: It is a great pleasure to welcome Foreign Minister Weber here.\n\nFOREIGN MINISTER WEBER: Thank you.\n",
            new DateOnly(2022, 6, 1)).Events).Date.Value);
    }

    [Fact]
    public void NewsWithoutADayHasNoDate()
    {
        EnglishReading.NeedsModels();
        DocumentEvent told = Assert.Single(EnglishReading.Read(
            "Opposition criticises fisheries talks\n\nReporters say that President Ana Duarte met Prime Minister Jonas Weber.\n", new DateOnly(2022, 6, 1)).Events);
        Assert.Null(told.Date.Value);
    }

    [Fact]
    public void ADenialIsNotDatedByTheDayOfPublication()
    {
        EnglishReading.NeedsModels();
        DocumentEvent told = Assert.Single(EnglishReading.Read("The ministry denied that President Ana Duarte had met Prime Minister Jonas Weber.", new DateOnly(2022, 6, 1)).Events);
        Assert.Equal((EventStatus.Denied, null), (told.Status, told.Date.Value));
    }

    [Fact]
    public void APlanToldOfInDecemberForJanuaryIsOfTheNextYear()
    {
        EnglishReading.NeedsModels();
        DocumentEvent told = Assert.Single(EnglishReading.Read("President Ana Duarte accepted an invitation to visit Norway in January.", new DateOnly(2022, 12, 20)).Events);
        Assert.Equal((EventStatus.Planned, "2023-01"), (told.Status, told.Date.Value));
    }

    [Fact]
    public void ADelegationIsMetInThePersonOfItsLead()
    {
        EnglishReading.NeedsModels();
        Core.Claims.Extraction read = EnglishReading.Read(
            "President Ana Duarte of Portugal met with a Norwegian delegation in Porto. The Norwegian delegation was led by Foreign Minister Lars Holm.");
        Assert.Contains("meeting held: Ana Duarte + Lars Holm", EnglishReading.Lines(read));
    }

    [Theory]
    [InlineData("A Norwegian delegation, led by Foreign Minister Lars Holm and Fisheries Minister Eva Berg, visited Porto. The delegation met with President Ana Duarte of Portugal.",
        "meeting held: Ana Duarte + Eva Berg + Lars Holm")]
    [InlineData("Officials from Portugal and the European Union met in Porto on Monday. The European Union delegation was led by Commissioner Eva Berg of the European Union.",
        "meeting held: Eva Berg + PRT")]
    [InlineData("The African Union is sending Foreign Minister Lars Holm of Norway along with Fisheries Minister Eva Berg of Denmark to Porto. The team will meet President Ana Duarte of Portugal on Monday.",
        "meeting planned: Ana Duarte + Eva Berg + Lars Holm")]
    [InlineData("Foreign Minister Lars Holm of Norway crossed into Portugal with a small delegation of Norwegian officials. The delegation will meet President Ana Duarte of Portugal on Monday.",
        "meeting planned: Ana Duarte + Lars Holm")]
    [InlineData("A Norwegian delegation led by Foreign Minister Lars Holm visited Porto. Another delegation of Norway, led by Eva Berg, met with President Ana Duarte of Portugal.",
        "meeting held: Ana Duarte + NOR")]
    public void ADelegationIsThereInThePersonsOfThoseWhoAreToldTogetherToLeadIt(string text, string meetings)
    {
        EnglishReading.NeedsModels();
        IEnumerable<string> told = EnglishReading.Lines(EnglishReading.Read(text)).Where(line => line.StartsWith("meeting", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(meetings, string.Join("; ", told));
    }

    [Fact]
    public void TwoWhoBothSpokeWithAThirdHaveNotMetEachOther()
    {
        EnglishReading.NeedsModels();
        Core.Claims.Extraction read = EnglishReading.Read("President Ana Duarte of Portugal and Prime Minister Lars Holm of Norway both discussed the issue with Chancellor Eva Berg of Austria.");
        Assert.Equal(["meeting held: Ana Duarte + Eva Berg", "meeting held: Eva Berg + Lars Holm"], EnglishReading.Lines(read).Where(line => line.StartsWith("meeting", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void LeadersOfACountryMayBeOthersThanThoseWhoWereNamed()
    {
        EnglishReading.NeedsModels();
        Core.Claims.Extraction read = EnglishReading.Read(
            "Norwegian President Lars Holm and Norwegian Prime Minister Jonas Weber criticized the plan. Portuguese Foreign Minister Ana Duarte arrived in the region for talks with Danish and Norwegian leaders.");
        Assert.DoesNotContain(EnglishReading.Lines(read), line => line.StartsWith("meeting", StringComparison.Ordinal) && line.Contains("Weber", StringComparison.Ordinal));
    }

    [Fact]
    public void ALeaderIsWhoStandsBesideTheWordAndNoOtherWhoIsCalledLeader()
    {
        EnglishReading.NeedsModels();
        Core.Claims.Extraction read = EnglishReading.Read(
            "President Ana Duarte of Portugal met last month with Burma's leader, General Soe Win, and asked about Burmese opposition leader Aung San Suu Kyi.");
        Assert.Equal(["meeting held: Ana Duarte + Soe Win"], EnglishReading.Lines(read).Where(line => line.StartsWith("meeting", StringComparison.Ordinal)));
    }

    [Fact]
    public void SixWhoAreAllNamedMakeAMeetingOfASummit()
    {
        EnglishReading.NeedsModels();
        Core.Claims.Extraction read = EnglishReading.Read(
            "President Ana Duarte took part in the Sixth Fisheries Summit. Taking part in the summit were also Prime Minister Jonas Weber, Foreign Minister Lars Holm and Chancellor Eva Berg.");
        Assert.Contains("meeting held: Ana Duarte + Eva Berg + Jonas Weber + Lars Holm", EnglishReading.Lines(read));
    }

    [Fact]
    public void EveryQuoteStandsInTheText()
    {
        EnglishReading.NeedsModels();
        const string Text = "President Ana Duarte met Prime Minister Jonas Weber in Oslo on Monday. She condemned Russia's unprovoked attack on Ukraine.";
        Core.Claims.Extraction said = EnglishReading.Read(Text);
        Assert.NotEmpty(said.Claims);
        Assert.All(said.Claims, claim => Assert.True(claim.Evidence.Holds(Text)));
    }
}
