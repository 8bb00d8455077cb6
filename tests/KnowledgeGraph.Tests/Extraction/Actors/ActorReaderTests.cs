using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extraction.Actors;

public class ActorReaderTests
{
    [Fact]
    public void APossessiveThatLeadsBackToItsOwnPhraseIsReadOnce()
    {
        EnglishReading.NeedsModels();
        Assert.Empty(EnglishReading.Read("The Prime Minister, his closest advisers, and governors will discuss the harvest.").Events);
    }

    [Fact]
    public void EnvoysWhoAreSeveralAreNotTheOneMinisterOfWhomAChainMakesThem()
    {
        EnglishReading.NeedsModels();
        Assert.DoesNotContain(EnglishReading.Lines(EnglishReading.Read(
            "Two senior U.S. envoys have put off a trip to the region after Norwegian Prime Minster Ana Duarte broke a leg. A State Department spokesman said the trip would be made later. The envoys were to see Norwegian and Portuguese officials.")),
            line => line.Contains("Ana Duarte", StringComparison.Ordinal) && line.StartsWith("meeting", StringComparison.Ordinal));
    }
}
