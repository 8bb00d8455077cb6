using KnowledgeGraph.Evaluation.Extraction;
using KnowledgeGraph.Extraction.Output;
using KnowledgeGraph.Hosting.Sources;
using KnowledgeGraph.Language.Relations;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>
/// The articles that were written for the project are dense: lists of attendees, later references, refusals. What the program reads of them by now it
/// goes on reading; the numbers are a little below what was measured and rise with it.
/// </summary>
public class WrittenArticlesTests
{
    static readonly Lazy<ExtractionScore> Read = new(() =>
    {
        string gold = Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Evaluation", "Extraction", "Written", "read");
        using TemporaryFolder system = new();
        foreach (string path in Directory.EnumerateFiles(gold, "*.txt"))
            File.WriteAllBytes(
                Path.Combine(system.Path, Path.GetFileNameWithoutExtension(path) + ".json"),
                GuideJson.Write(EnglishReading.Read(new ArticleReader().Read(path).Single().Article!, RelationCascade.Load())));
        return ExtractionScore.Of(gold, system.Path);
    });

    [Theory]
    [InlineData("met-pairs+status", 0.56, 0.72)]
    [InlineData("attendance", 0.56, 0.87)]
    [InlineData("memberships", 0.74, 0.96)]
    [InlineData("stances", 0.45, 0.73)]
    [InlineData("offices", 0.925, 0.96)]
    public void WhatIsReadInWrittenArticlesStaysRead(string measure, double f1, double precision)
    {
        EnglishReading.NeedsModels();
        ScoreTally tally = Read.Value.Tallies.Single(tally => tally.Name == measure);
        Assert.True(tally.F1 >= f1, $"{measure}: F1 {tally.F1:0.000}");
        Assert.True(tally.Precision >= precision, $"{measure}: precision {tally.Precision:0.000}");
    }

    [Fact]
    public void EveryQuoteOfAWrittenArticleStandsInIt()
    {
        EnglishReading.NeedsModels();
        Assert.Equal(1.0, Read.Value.EvidenceRight);
    }
}
