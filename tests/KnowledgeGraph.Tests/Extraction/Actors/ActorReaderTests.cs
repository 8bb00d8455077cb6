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
}
