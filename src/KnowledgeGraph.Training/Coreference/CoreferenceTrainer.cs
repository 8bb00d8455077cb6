using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Coreference;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Training.Neural;

namespace KnowledgeGraph.Training.Coreference;

/// <summary>Learns the types of nouns and the ranking of antecedents from GUM's training part.</summary>
public static class CoreferenceTrainer
{
    const int Rounds = 20;
    const float Decay = 1e-4f;

    /// <summary>A pronoun without antecedent counts less, so that the ranker rather links than not.</summary>
    const float NoneWeight = 0.35f;

    /// <param name="data">The folder with <c>treebanks</c>.</param>
    /// <param name="vectors">The word vectors the model will be used with.</param>
    /// <param name="names">Finds the names.</param>
    /// <param name="log">Where progress is told.</param>
    public static byte[] Train(string data, WordVectors vectors, IAnnotator names, TextWriter log)
    {
        List<GumDocument> documents = GumReader.Read(Path.Combine(data, "treebanks", "gum-ncfree-train.conllu.gz"));
        float[] nouns = NounTypeTrainer.Train(documents, vectors);
        GoldChoice gold = new();
        CoreferenceAnnotator annotator = new(gold, new NounTypes(vectors, nouns));
        foreach (GumDocument gum in documents)
        {
            gold.Groups = new GoldGroups(gum);
            annotator.Annotate(names.Annotate(gum.Document));
        }

        float[] pronouns = Rank(gold.Examples);
        log.WriteLine($"coreference: {documents.Count} documents, {gold.Examples.Count} pronouns");
        ModelWriter writer = new();
        writer.AddHalves("nouns", NounTypes.Kinds.Length, NounTypes.Width(vectors), nouns);
        writer.AddHalves("pronouns", PronounRanker.Rows, PronounFeatures.Count, pronouns);
        return writer.ToArray();
    }

    /// <summary>Gradient ascent on the probability of any right candidate.</summary>
    static float[] Rank(List<(int Row, float[][] Features, bool[] Right)> examples)
    {
        float[] weights = new float[PronounRanker.Rows * PronounFeatures.Count];
        var order = examples.Where(example => example.Features.Length > 1).ToArray();
        SplitMix random = new(11);
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(order.AsSpan());
            float rate = 0.1f / (1 + 0.3f * round);
            foreach (var (row, features, right) in order) Step(weights.AsSpan(row * PronounFeatures.Count, PronounFeatures.Count), features, right, right[0] ? rate * NoneWeight : rate);
        }

        return weights;
    }

    static void Step(Span<float> weights, float[][] features, bool[] right, float rate)
    {
        double[] all = new double[features.Length];
        double highest = double.NegativeInfinity, sum = 0, good = 0;
        for (int i = 0; i < all.Length; i++)
        {
            for (int f = 0; f < weights.Length; f++) all[i] += weights[f] * features[i][f];
            highest = Math.Max(highest, all[i]);
        }

        for (int i = 0; i < all.Length; i++)
        {
            sum += all[i] = Math.Exp(all[i] - highest);
            if (right[i]) good += all[i];
        }

        for (int i = 0; i < all.Length; i++)
        {
            float push = rate * (float)((right[i] ? all[i] / good : 0) - all[i] / sum);
            for (int f = 0; f < weights.Length; f++) weights[f] += push * features[i][f];
        }

        for (int f = 0; f < weights.Length; f++) weights[f] *= 1 - rate * Decay;
    }
}
