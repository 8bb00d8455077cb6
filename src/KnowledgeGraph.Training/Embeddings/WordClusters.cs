namespace KnowledgeGraph.Training.Embeddings;

/// <summary>K-means by cosine over word vectors of length 1, seeded by the most frequent words; deterministic.</summary>
static class WordClusters
{
    const int Rounds = 12;

    public static byte[] Of(float[] vectors, int dimensions, int clusters)
    {
        int count = vectors.Length / dimensions;
        float[] centers = new float[clusters * dimensions];
        for (int c = 0; c < clusters; c++)
            vectors.AsSpan((int)((long)c * Math.Min(count, 20_000) / clusters) * dimensions, dimensions).CopyTo(centers.AsSpan(c * dimensions));
        byte[] assigned = new byte[count];
        for (int round = 0; round < Rounds; round++)
        {
            for (int word = 0; word < count; word++) assigned[word] = Nearest(vectors.AsSpan(word * dimensions, dimensions), centers, dimensions);
            Array.Clear(centers);
            for (int word = 0; word < count; word++)
                for (int d = 0; d < dimensions; d++) centers[assigned[word] * dimensions + d] += vectors[word * dimensions + d];
            for (int c = 0; c < clusters; c++) EmbeddingTrainer.Normalize(centers.AsSpan(c * dimensions, dimensions));
        }

        return assigned;
    }

    static byte Nearest(ReadOnlySpan<float> vector, float[] centers, int dimensions)
    {
        int best = 0;
        float highest = float.NegativeInfinity;
        for (int c = 0; c * dimensions < centers.Length; c++)
        {
            float score = EmbeddingTrainer.Dot(vector, centers.AsSpan(c * dimensions, dimensions));
            if (score <= highest) continue;
            highest = score;
            best = c;
        }

        return (byte)best;
    }
}
