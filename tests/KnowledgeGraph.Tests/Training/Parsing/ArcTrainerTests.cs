using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Training.Neural;
using KnowledgeGraph.Training.Parsing;
using KnowledgeGraph.Training.Treebanks;
using Xunit;

namespace KnowledgeGraph.Tests.Training.Parsing;

public sealed class ArcTrainerTests
{
    static readonly TreebankSentence[] Sentences =
    [
        new()
        {
            Forms = ["Envoys", "met", "quietly", "."],
            Lemmas = ["envoy", "meet", "quietly", "."],
            Upos = [Upos.Noun, Upos.Verb, Upos.Adv, Upos.Punct],
            Xpos = ["NNS", "VBD", "RB", "."],
            Morphology = new Morphology[4],
            Heads = [2, 0, 2, 2],
            Relations = [Relation.Nsubj, Relation.Root, Relation.Advmod, Relation.Punct],
        },
        new()
        {
            Forms = ["They", "left"],
            Lemmas = ["they", "leave"],
            Upos = [Upos.Pron, Upos.Verb],
            Xpos = ["PRP", "VBD"],
            Morphology = new Morphology[2],
            Heads = [2, 0],
            Relations = [Relation.Nsubj, Relation.Root],
        },
    ];

    [Fact]
    public void TheGradientIsTheSlopeOfTheLoss()
    {
        NetworkShape shape = new() { ArcSize = 32, LabelSize = 32, StateDropout = 0f, LeastCount = 1 };
        ParserVocabulary vocabulary = new(Sentences, 1);
        ParserExample[] examples = [.. Sentences.Select(sentence => new ParserExample(sentence, vocabulary, new WordVectors([], 8, [], [], []), 64))];
        SplitMix random = new(5);
        ArcTrainer trainer = new(shape, random);
        const int width = 128, rows = 6;
        float[] roles = [.. Enumerable.Range(0, rows * width).Select(_ => 2f * random.NextSingle() - 1f)], gradient = new float[roles.Length];
        trainer.Backward(examples, roles, width, gradient, 1f);
        Dictionary<Parameter, float[]> gradients = trainer.Parameters.ToDictionary(parameter => parameter, parameter => parameter.Gradient.ToArray());
        for (int i = 0; i < 40; i++)
        {
            int at = random.Next(roles.Length);
            Assert.Equal(Slope(roles, at), gradient[at], 5e-3);
        }

        foreach (var (parameter, found) in gradients)
            for (int i = 0; i < 10; i++)
            {
                int at = random.Next(parameter.Rows) * parameter.Stride + random.Next(parameter.Columns);
                Assert.Equal(Slope(parameter.Value, at), found[at], 5e-3);
            }

        double Slope(float[] values, int at)
        {
            float kept = values[at];
            values[at] = kept + 0.005f;
            double above = Loss();
            values[at] = kept - 0.005f;
            double below = Loss();
            values[at] = kept;
            return (above - below) / 0.01;
        }

        double Loss()
        {
            trainer.Refresh();
            var (heads, relations) = trainer.Backward(examples, roles, width, new float[roles.Length], 1f);
            return heads + relations;
        }
    }
}
