using System.Runtime.Intrinsics;
using KnowledgeGraph.Language.Embeddings;

namespace KnowledgeGraph.Training.Embeddings;

/// <summary>Learns <see cref="WordVectors"/> from all text of the data folder.</summary>
public static class EmbeddingTrainer
{
    const int Dimensions = 64;
    const int Clusters = 256;
    const int MinimumCount = 3;
    const int MaximumWords = 50_000;
    const int Epochs = 10;

    /// <param name="data">The folder with <c>corpus</c>, <c>ner</c> and <c>treebanks</c>.</param>
    /// <param name="log">Where progress is told.</param>
    public static WordVectors Train(string data, TextWriter log)
    {
        Vocabulary vocabulary = Vocabulary.Count(CorpusText.Sentences(data), MinimumCount, MaximumWords);
        List<int> text = [];
        foreach (List<string> sentence in CorpusText.Sentences(data))
        {
            for (int i = 0; i < sentence.Count; i++)
                if (vocabulary.Find(sentence[i], i == 0) is var word and >= 0) text.Add(word);
            text.Add(-1);
        }

        log.WriteLine($"embeddings: {text.Count} words of text, {vocabulary.Words.Length} words");
        float[] vectors = new SkipGram(vocabulary, Dimensions).Train([.. text], Epochs, epoch => log.WriteLine($"embeddings: round {epoch + 1} of {Epochs}"));
        return Quantize(vocabulary.Words, vectors);
    }

    static WordVectors Quantize(string[] words, float[] vectors)
    {
        sbyte[] values = new sbyte[vectors.Length];
        float[] scales = new float[words.Length];
        for (int word = 0; word < words.Length; word++)
        {
            Span<float> vector = vectors.AsSpan(word * Dimensions, Dimensions);
            Normalize(vector);
            float largest = 1e-6f;
            foreach (float value in vector) largest = Math.Max(largest, Math.Abs(value));
            scales[word] = largest / 127;
            for (int d = 0; d < Dimensions; d++) values[word * Dimensions + d] = (sbyte)Math.Round(vector[d] / scales[word]);
        }

        return new WordVectors(words, Dimensions, values, scales, WordClusters.Of(vectors, Dimensions, Clusters));
    }

    internal static void Normalize(Span<float> vector)
    {
        float length = MathF.Sqrt(Dot(vector, vector));
        if (length < 1e-9f) return;
        for (int d = 0; d < vector.Length; d++) vector[d] /= length;
    }

    internal static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        Vector256<float> sum = default;
        for (int d = 0; d < a.Length; d += 8) sum = Vector256.FusedMultiplyAdd(Vector256.Create(a[d..]), Vector256.Create(b[d..]), sum);
        return Vector256.Sum(sum);
    }
}
