using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Tests.Support;
using KnowledgeGraph.Training.Relations;

namespace KnowledgeGraph.Tests.Training.Relations;

public class GoldAnswersTests
{
    const string Text = "Norway condemned Sweden. Norway said so again to Sweden.";

    [Fact]
    public void ALabelAnswersTheQuestionOfItsSentenceAndNoOther()
    {
        RelationExample[] examples = Examples(new RelationLabel(0, 24, 'S', ["NOR", "opposes", "SWE"], true), isWhole: false);
        Assert.Equal([RelationAnswers.Opposes, RelationAnswers.No], examples.Select(example => Answer(example, "country:NOR", "country:SWE")));
        Assert.Equal(RelationAnswers.No, Answer(examples[0], "country:SWE", "country:NOR"));
    }

    [Fact]
    public void WhatIsLabelledWhereItIsToldBestMayBeToldElsewhereToo()
    {
        RelationExample[] examples = Examples(new RelationLabel(0, 24, 'S', ["NOR", "opposes", "SWE"], true), isWhole: true);
        Assert.Equal([RelationAnswers.Opposes, RelationExample.Open], examples.Select(example => Answer(example, "country:NOR", "country:SWE")));
    }

    [Fact]
    public void OfSeveralSentencesThatALabelIsForTheFirstThatNamesBothTellsIt()
    {
        RelationExample[] examples = Examples(new RelationLabel(0, Text.Length, 'S', ["NOR", "opposes", "SWE"], true), isWhole: false);
        Assert.Equal([RelationAnswers.Opposes, RelationExample.Open], examples.Select(example => Answer(example, "country:NOR", "country:SWE")));
    }

    [Fact]
    public void ABondIsMutual()
    {
        RelationExample[] examples = Examples(new RelationLabel(0, 24, 'S', ["SWE", "cooperates", "NOR"], true), isWhole: false);
        Assert.Equal(RelationAnswers.Cooperates, Answer(examples[0], "country:NOR", "country:SWE"));
        Assert.Equal(RelationAnswers.Cooperates, Answer(examples[0], "country:SWE", "country:NOR"));
    }

    static RelationExample[] Examples(RelationLabel label, bool isWhole)
    {
        EnglishReading.NeedsModels();
        PassageCollector collector = new();
        EnglishReading.Read(Text, collector);
        return [.. GoldAnswers.Of(new LabelledArticle(new Article { Id = "example", Text = Text }, [label], isWhole), collector.Passages)];
    }

    static int Answer(RelationExample example, string first, string second) =>
        example.Gold[Enumerable.Range(0, example.Gold.Length).Single(i => example.Passage.Questions[i] is { Kind: RelationKind.Stand } question && question.First.Id == first && question.Second.Id == second)];
}
