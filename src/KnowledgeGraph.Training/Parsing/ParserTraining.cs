using System.Globalization;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Parsing;
using KnowledgeGraph.Language.Tagging;
using KnowledgeGraph.Training.Neural;
using KnowledgeGraph.Training.Treebanks;

namespace KnowledgeGraph.Training.Parsing;

/// <summary>Trains the tagger and parser from start to file.</summary>
public static class ParserTraining
{
    /// <summary>In so many parts silver sentences are read, one part an epoch, so that they do not drown the treebanks.</summary>
    public const int SilverParts = 5;

    /// <param name="silver">Sentences whose trees other parsers gave (see <see cref="SilverTrees"/>): they give no vocabulary, and each is read
    /// in every <see cref="SilverParts"/>th epoch.</param>
    /// <param name="development">Scored after every epoch, for the log only.</param>
    /// <returns>The model file's bytes.</returns>
    public static byte[] Train(IReadOnlyList<TreebankSentence> sentences, IReadOnlyList<TreebankSentence> silver, WordVectors vectors, NetworkShape shape, IReadOnlyDictionary<string, List<TreebankSentence>> development, TextWriter log)
    {
        ParserVocabulary vocabulary = new(sentences, shape.LeastCount);
        ParserExample[] gold = Examples(sentences), drawn = Examples(silver);
        ParserTrainer trainer = new(shape, vocabulary, vectors);
        SplitMix random = new(shape.Seed + 1);
        byte[] model = [];
        for (int epoch = 0; epoch < shape.Epochs; epoch++)
        {
            ParserExample[] examples = [.. gold, .. drawn.Where((_, number) => number % SilverParts == epoch % SilverParts)];
            List<ParserExample[]> plan = Plan(examples, shape.WordsABatch, random);
            int batches = 0;
            double tags = 0, heads = 0, relations = 0;
            foreach (ParserExample[] batch in plan)
            {
                var loss = trainer.Learn(batch, shape.Rate * (1f - (epoch + (float)batches++ / plan.Count) / shape.Epochs));
                (tags, heads, relations) = (tags + loss.Tags, heads + loss.Heads, relations + loss.Relations);
            }

            double words = examples.Sum(example => example.Length);
            model = Export(trainer, sentences);
            TaggerParser parser = TaggerParser.Read(new ModelFile(model), vectors);
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}: loss a word {tags / words:F3} tags, {heads / words:F3} heads, {relations / words:F3} relations; ")
                + string.Join("; ", development.Select(part => $"{part.Key} {TreebankScore.Measure(parser, part.Value)}")));
            log.Flush();
        }

        return model;

        ParserExample[] Examples(IReadOnlyList<TreebankSentence> from) =>
            [.. from.Where(sentence => sentence.Length <= SentenceWindow.Longest).Select(sentence => new ParserExample(sentence, vocabulary, vectors, shape.AffixRows))];
    }

    static byte[] Export(ParserTrainer trainer, IReadOnlyList<TreebankSentence> sentences)
    {
        ModelWriter writer = new();
        trainer.Write(writer);
        LemmaTrainer.Write(sentences, writer);
        return writer.ToArray();
    }

    /// <summary>Batches of sentences of like length, in random order.</summary>
    static List<ParserExample[]> Plan(ParserExample[] examples, int words, SplitMix random)
    {
        ParserExample[] order = [.. examples];
        random.Shuffle(order.AsSpan());
        order = [.. order.OrderByDescending(example => example.Length)];
        List<ParserExample[]> batches = [];
        for (int first = 0; first < order.Length;)
        {
            int end = first, sum = 0;
            while (end < order.Length && (end == first || sum + order[end].Length <= words)) sum += order[end++].Length;
            batches.Add(order[first..end]);
            first = end;
        }

        ParserExample[][] shuffled = [.. batches];
        random.Shuffle(shuffled.AsSpan());
        return [.. shuffled];
    }
}
