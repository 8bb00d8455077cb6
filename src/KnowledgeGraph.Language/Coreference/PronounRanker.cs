namespace KnowledgeGraph.Language.Coreference;

/// <summary>Chooses a pronoun's antecedent by a weighted sum of features, with weights for each kind of pronoun (a log-linear ranker).</summary>
sealed class PronounRanker(float[] weights) : IAntecedentChoice
{
    /// <summary>The number of rows of weights.</summary>
    public const int Rows = 3;

    /// <summary>"He" and "she" share a row: what tells them apart is gender, and that is a feature.</summary>
    public static int Row(PronounKind kind) => kind is PronounKind.He or PronounKind.She ? 0 : kind == PronounKind.It ? 1 : 2;

    public Phrase? Choose(Phrase pronoun, PronounKind kind, List<Phrase> candidates, PronounFeatures features)
    {
        Span<float> row = stackalloc float[PronounFeatures.Count];
        features.WriteNone(pronoun, candidates.Count, row);
        float best = Score(kind, row);
        Phrase? choice = null;
        for (int i = 0; i < candidates.Count; i++)
        {
            features.Write(pronoun, candidates[i], i, row);
            float score = Score(kind, row);
            if (score <= best) continue;
            best = score;
            choice = candidates[i];
        }

        return choice;
    }

    float Score(PronounKind kind, ReadOnlySpan<float> features)
    {
        ReadOnlySpan<float> of = weights.AsSpan(Row(kind) * PronounFeatures.Count, PronounFeatures.Count);
        float score = 0;
        for (int i = 0; i < of.Length; i++) score += of[i] * features[i];
        return score;
    }
}
