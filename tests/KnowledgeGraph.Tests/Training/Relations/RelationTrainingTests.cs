using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Relations;
using KnowledgeGraph.Tests.Support;
using KnowledgeGraph.Training.Relations;

namespace KnowledgeGraph.Tests.Training.Relations;

public class RelationTrainingTests
{
    static readonly string[] Countries = ["Norway", "Sweden", "Finland", "Denmark", "Portugal", "Spain"];

    [Fact]
    public void TheNetworkLearnsWhatItIsShownAndAnswersTheSameWhenItIsReadBack()
    {
        EnglishReading.NeedsModels();
        RelationExample[] examples = [.. Countries.Zip(Countries.Skip(1)).SelectMany(pair => new[] { Example($"{pair.First} criticized {pair.Second}.", RelationAnswers.Opposes), Example($"{pair.First} praised {pair.Second}.", RelationAnswers.Supports), Example($"{pair.First} lies beside {pair.Second}.", RelationAnswers.No) })];
        string[] lemmas = ["criticize", "praise", "lie", "beside"], tags = ["NNP", "VBD", "VBZ", "IN"];
        RelationTrainingNetwork network = new(EmbeddedVectors.Value, lemmas, tags, seed: 3);
        double first = 0, last = 0;
        for (int round = 0; round < 60; round++)
        {
            last = network.Step([.. examples.OrderByDescending(example => example.Passage.Length)], 0.004f);
            if (round == 0) first = last;
            if (round >= 50) network.Average();
        }

        Assert.True(last < first / 4, $"the loss went from {first:0.0} to {last:0.0}");
        RelationNetwork read = new(new ModelFile(network.Write()), EmbeddedVectors.Value);
        RelationPassage[] fresh = [Example("Italy praised Greece.", 0).Passage, Example("Italy criticized Greece.", 0).Passage, Example("Italy lies beside Greece.", 0).Passage];
        read.Answer(fresh);
        Assert.Equal([RelationAnswers.Supports, RelationAnswers.Opposes, RelationAnswers.No], fresh.Select(passage => MostProbable(passage.Questions.First(question => question is { Kind: RelationKind.Stand, First.Id: "country:ITA" }))));
        float[][] together = [.. fresh.Select(passage => passage.Questions[0].Answer)];
        foreach (RelationPassage alone in fresh) read.Answer([alone]);
        Assert.Equal(together, fresh.Select(passage => passage.Questions[0].Answer));
    }

    static int MostProbable(RelationQuestion question) => Array.IndexOf(question.Answer, question.Answer.Max());

    /// <summary>The sentence with the answer for its first country towards its second, and "no" to all else.</summary>
    static RelationExample Example(string text, int answer)
    {
        PassageCollector collector = new();
        EnglishReading.Read(text, collector);
        RelationPassage passage = Assert.Single(collector.Passages);
        return new RelationExample(passage, [.. passage.Questions.Select(question => question.Kind == RelationKind.Stand && question.FirstToken < question.SecondToken ? answer : RelationAnswers.No)]);
    }
}
