using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Language.Relations;
using KnowledgeGraph.Tests.Support;
using KnowledgeGraph.Training.Relations;

namespace KnowledgeGraph.Tests.Language.Relations;

public class RelationCascadeTests
{
    const string Text = "Foreign Minister Anna Berg met her Danish counterpart Lars Holm in Oslo on Monday. Norway lies north of Denmark. Norway has accused Russia of sabotage, and Finland backed it.\n";

    static readonly string[] Doubtful =
    [
        "Oslo was quick to hail what it called a turning point in Danish policy.\n", "The Danish minister and his Norwegian host sat down over coffee.\n",
        "Finland wants nothing to do with what Russia has in mind.\n", "It was Denmark that made the road to the alliance easier for Finland.\n",
    ];

    [Fact]
    public void ASentenceIsAnsweredTheSameAloneAndAmongOthers()
    {
        EnglishReading.NeedsModels();
        RelationPassage[] passages = [.. Passages(Text)];
        RelationEncoder encoder = RelationEncoder.Load();
        float[][][] together = encoder.Answers(passages, All), alone = [.. passages.Select(passage => encoder.Answers([passage], All)[0])];
        Assert.Equal(together, alone);
        Assert.All(passages.SelectMany(passage => passage.Questions).Zip(together.SelectMany(answers => answers)), pair => Assert.Equal(pair.First.Kind == RelationKind.Stand ? 1 : 0, pair.Second.Sum(), 1e-5));
    }

    [Fact]
    public void ASentenceOfWhichNobodySuspectsAnythingIsNotReadTwice()
    {
        EnglishReading.NeedsModels();
        new RelationCascade(RelationNetwork.Load(), () => throw new InvalidOperationException("the encoder was asked")).Answer(Passages("Oslo is the capital of Norway.\n"));
    }

    [Fact]
    public void WhereTheNetworkIsInDoubtTheEncoderCountsToo()
    {
        EnglishReading.NeedsModels();
        bool asked = false;
        RelationCascade cascade = new(RelationNetwork.Load(), () =>
        {
            asked = true;
            return RelationEncoder.Load();
        });
        RelationPassage[] passages = [.. Doubtful.SelectMany(Passages)];
        cascade.Answer(passages);
        Assert.True(asked);
        Assert.All(passages.SelectMany(passage => passage.Questions), question => Assert.Equal(1, question.Answer.Sum(), 1e-5));
    }

    [Fact]
    public void NothingIsSaidOfPartiesBehindWhatIsReadOfALongSentence()
    {
        EnglishReading.NeedsModels();
        RelationPassage passage = Assert.Single(Passages("Norway, which " + string.Concat(Enumerable.Repeat("(antidisestablishmentarianistically, floccinaucinihilipilificatious) ", 15)) + ", condemned Russia.\n"));
        float[][] answers = RelationEncoder.Load().Answers([passage], All)[0];
        Assert.Contains(passage.Questions, question => question.Second.Id == "country:RUS");
        Assert.All(passage.Questions.Zip(answers).Where(pair => pair.First.Kind == RelationKind.Stand), pair => Assert.Equal(pair.First.First.Id == "country:RUS" || pair.First.Second.Id == "country:RUS", pair.Second.Length == 0));
    }

    static bool All(RelationQuestion question) => true;

    static IReadOnlyList<RelationPassage> Passages(string text)
    {
        PassageCollector collector = new();
        EnglishReading.Read(text, collector);
        Assert.NotEmpty(collector.Passages);
        return collector.Passages;
    }
}
