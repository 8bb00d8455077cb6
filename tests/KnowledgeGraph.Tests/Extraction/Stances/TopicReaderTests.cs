using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extraction.Stances;

public class TopicReaderTests
{
    [Theory]
    [InlineData("Portugal condemned Norway's seizure of the trawlers.", "Norway's seizure of the trawlers")]
    [InlineData("Portugal condemned Norway for the arrests.", "arrests")]
    [InlineData("Portugal condemned Norway.", null)]
    [InlineData("Portugal condemned Norway on Monday.", null)]
    [InlineData("Portugal thanked the Norwegian government.", null)]
    public void WhatAStandIsAboutIsNeverWhomItIsTowards(string text, string? topic)
    {
        EnglishReading.NeedsModels();
        Assert.Equal(topic, Assert.Single(EnglishReading.Read(text).Claims.OfType<StanceClaim>()).Topic);
    }
}
