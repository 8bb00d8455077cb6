using KnowledgeGraph.Language.Embeddings;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>Tells nouns for people, organizations, places and other things apart by their word vectors (softmax regression).</summary>
sealed class NounTypes(WordVectors vectors, float[] weights)
{
    public static readonly ReferentKind[] Kinds = [ReferentKind.Person, ReferentKind.Organization, ReferentKind.Place, ReferentKind.Thing];

    /// <summary>The weights of a kind: one for each dimension and a constant.</summary>
    public static int Width(WordVectors vectors) => vectors.Dimensions + 1;

    public ReferentKind Type(ReadOnlySpan<char> form, ReadOnlySpan<char> lemma)
    {
        int row = vectors.Find(lemma);
        if (row < 0) row = vectors.Find(form);
        if (row < 0) return ReferentKind.Thing;
        ReadOnlySpan<sbyte> values = vectors.Row(row);
        float scale = vectors.Scale(row), best = float.NegativeInfinity;
        ReferentKind type = ReferentKind.Thing;
        for (int kind = 0; kind < Kinds.Length; kind++)
        {
            ReadOnlySpan<float> of = weights.AsSpan(kind * (vectors.Dimensions + 1), vectors.Dimensions + 1);
            float score = 0;
            for (int d = 0; d < values.Length; d++) score += values[d] * of[d];
            score = score * scale + of[^1];
            if (score <= best) continue;
            best = score;
            type = Kinds[kind];
        }

        return type;
    }
}
