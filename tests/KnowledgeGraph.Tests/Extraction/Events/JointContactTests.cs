using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extraction.Events;

public class JointContactTests
{
    const string Text = "President Ana Duarte spoke today with Prime Minister Kari Holm of Norway and President Luis Vega of Spain to discuss the ferry.";

    [Theory]
    [InlineData("Readout of President Duarte’s Call with Prime Minister Holm of Norway and President Vega of Spain", 3)]
    [InlineData("Readout of President Duarte’s Call with Prime Minister Holm of Norway, President Vega of Spain", 3)]
    [InlineData("Readout of President Duarte’s Call with European Leaders", 3)]
    [InlineData("Readout of President Duarte’s Calls with Prime Minister Holm of Norway and President Vega of Spain", 2, 2)]
    [InlineData("President Duarte on the Ferry", 2, 2)]
    [InlineData(null, 2, 2)]
    public void TheTitleTellsOneContactWithSeveralFromSeveral(string? title, params int[] participants)
    {
        EnglishReading.NeedsModels();
        Core.Claims.Extraction said = EnglishReading.Read(new Article { Id = "example", Text = Text, Title = title, Published = new DateOnly(2022, 3, 4) });
        Assert.Equal(participants, said.Events.Select(told => told.Participants.Count));
    }
}
