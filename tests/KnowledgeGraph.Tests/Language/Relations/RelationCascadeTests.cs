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
        "Oslo was quick to hail what it called a turning point in Danish policy.\n", "The Danish minister and his Norwegian host sat down over coffee.\n", "Over dinner on Monday Anna Berg told the Danish foreign minister, Lars Holm, that the offer stands.\n",
        "The Danish minister, Lars Holm, had the ear of his Norwegian host, Anna Berg, for an hour.\n", "Anna Berg and Lars Holm put their heads together behind closed doors in Oslo.\n", "The Danish delegation had breakfast alone with the Americans.\n",
        "Finland wants nothing to do with what Russia has in mind.\n", "It was Denmark that made the road to the alliance easier for Finland.\n",
    ];

    [Fact]
    public void ASentenceIsAnsweredTheSameAloneAndAmongOthers()
    {
        EnglishReading.NeedsModels();
        RelationPassage[] passages = [.. Passages(Text)];
        RelationEncoder encoder = RelationEncoder.LoadStands();
        float[][][] together = encoder.Answers(passages, All), alone = [.. passages.Select(passage => encoder.Answers([passage], All)[0])];
        Assert.Equal(together, alone);
        Assert.All(passages.SelectMany(passage => passage.Questions).Zip(together.SelectMany(answers => answers)), pair => Assert.Equal(pair.First.Kind == RelationKind.Stand ? 1 : 0, pair.Second.Sum(), 1e-5));
    }

    [Fact]
    public void AQuestionIsAnsweredTheSameAloneAndAmongOthers()
    {
        EnglishReading.NeedsModels();
        (RelationPassage Passage, RelationQuestion Question)[] asked = [.. Passages(Text).SelectMany(Questions)];
        RelationEncoder encoder = RelationEncoder.LoadContacts();
        float[][] together = encoder.Answers(asked), alone = [.. asked.Select(one => encoder.Answers([one])[0])];
        Assert.Equal(together, alone);
        Assert.All(asked.Zip(together), pair => Assert.Equal(pair.First.Question.Kind is RelationKind.Contact or RelationKind.Attendance ? 1 : 0, pair.Second.Sum(), 1e-5));
    }

    [Fact]
    public void WhichTwoAreAskedOfMakesADifference()
    {
        EnglishReading.NeedsModels();
        (RelationPassage Passage, RelationQuestion Question)[] asked = [.. Passages("Foreign Minister Anna Berg sat down with her Danish colleague Lars Holm in Oslo on Monday, and Russian President Oleg Tarasov criticized the alliance.\n").SelectMany(Questions).Where(one => one.Question.Kind == RelationKind.Contact)];
        float[][] answers = RelationEncoder.LoadContacts().Answers(asked);
        Assert.InRange(Chance("Anna Berg", "Lars Holm"), 0.9f, 1f);
        Assert.InRange(Chance("Lars Holm", "Oleg Tarasov"), 0f, Chance("Anna Berg", "Lars Holm") - 0.05f);

        float Chance(string first, string second) =>
            1 - answers[Array.FindIndex(asked, one => new[] { one.Question.First, one.Question.Second }.All(party => party.Names.Contains(first) || party.Names.Contains(second)))][RelationAnswers.No];
    }

    [Fact]
    public void WhoOnlyStandsInTheSameSentenceHasNotMetThem()
    {
        EnglishReading.NeedsModels();
        string[] told = [.. EnglishReading.Lines(EnglishReading.Read("Foreign Minister Anna Berg had dinner with the Danish minister, Lars Holm, on Monday, while Russian President Oleg Tarasov accused the two of warmongering.\n", RelationCascade.Load())).Where(line => line.StartsWith("meeting", StringComparison.Ordinal))];
        Assert.Contains(told, line => line.Contains("Anna Berg", StringComparison.Ordinal) && line.Contains("Lars Holm", StringComparison.Ordinal));
        Assert.DoesNotContain(told, line => line.Contains("Tarasov", StringComparison.Ordinal));
    }

    [Fact]
    public void OfASentenceOfWhichNobodySuspectsAnythingNoEncoderIsAsked()
    {
        EnglishReading.NeedsModels();
        new RelationCascade(RelationNetworks.Load(), Never, Never).Answer(Passages("Oslo is the capital of Norway.\n"));
    }

    [Fact]
    public void WhereTheNetworkIsInDoubtTheEncodersCountToo()
    {
        EnglishReading.NeedsModels();
        HashSet<Func<RelationEncoder>> asked = [];
        RelationPassage[] passages = [.. Doubtful.SelectMany(Passages)];
        new RelationCascade(RelationNetworks.Load(), Counted(RelationEncoder.LoadStands), Counted(RelationEncoder.LoadContacts)).Answer(passages);
        Assert.Equal(2, asked.Count);
        Assert.All(passages.SelectMany(passage => passage.Questions), question => Assert.Equal(1, question.Answer.Sum(), 1e-5));

        Func<RelationEncoder> Counted(Func<RelationEncoder> load) => () =>
        {
            asked.Add(load);
            return load();
        };
    }

    [Fact]
    public void NothingIsSaidOfPartiesBehindWhatIsReadOfALongSentence()
    {
        EnglishReading.NeedsModels();
        RelationPassage passage = Assert.Single(Passages("Norway, which " + string.Concat(Enumerable.Repeat("(antidisestablishmentarianistically, floccinaucinihilipilificatious) ", 15)) + ", condemned Russia.\n"));
        Assert.Contains(passage.Questions, question => question.Second.Id == "country:RUS");
        CheckCut(RelationEncoder.LoadStands().Answers([passage], All)[0], RelationKind.Stand);
        CheckCut(RelationEncoder.LoadContacts().Answers([.. Questions(passage)]), RelationKind.Contact);

        void CheckCut(float[][] answers, RelationKind kind) =>
            Assert.All(passage.Questions.Zip(answers).Where(pair => pair.First.Kind == kind), pair => Assert.Equal(pair.First.First.Id == "country:RUS" || pair.First.Second.Id == "country:RUS", pair.Second.Length == 0));
    }

    static bool All(RelationQuestion question) => true;

    static RelationEncoder Never() => throw new InvalidOperationException("an encoder was asked");

    static IEnumerable<(RelationPassage Passage, RelationQuestion Question)> Questions(RelationPassage passage) => passage.Questions.Select(question => (passage, question));

    static IReadOnlyList<RelationPassage> Passages(string text)
    {
        PassageCollector collector = new();
        EnglishReading.Read(text, collector);
        Assert.NotEmpty(collector.Passages);
        return collector.Passages;
    }
}
