using KnowledgeGraph.Language.Coreference;

namespace KnowledgeGraph.Training.Coreference;

/// <summary>Chooses as the treebank says, and keeps what it chose from, for the ranker to learn.</summary>
sealed class GoldChoice : IAntecedentChoice
{
    /// <summary>The groups of the document being read.</summary>
    public GoldGroups? Groups { get; set; }

    /// <summary>Per pronoun: its row of weights, and for "none" and every candidate the features and whether it is right.</summary>
    public List<(int Row, float[][] Features, bool[] Right)> Examples { get; } = [];

    public Phrase? Choose(Phrase pronoun, PronounKind kind, List<Phrase> candidates, PronounFeatures features)
    {
        float[][] rows = new float[candidates.Count + 1][];
        bool[] right = new bool[rows.Length];
        rows[0] = new float[PronounFeatures.Count];
        features.WriteNone(pronoun, candidates.Count, rows[0]);
        Phrase? choice = null;
        for (int i = 0; i < candidates.Count; i++)
        {
            rows[i + 1] = new float[PronounFeatures.Count];
            features.Write(pronoun, candidates[i], i, rows[i + 1]);
            right[i + 1] = candidates[i].Kind != PhraseKind.Pair
                ? Groups!.Share(pronoun.Head, candidates[i].Anchor) || Groups.Share(pronoun.Head, candidates[i].Head)
                : Groups!.IsPairOf(candidates[i], pronoun.Head);
            if (right[i + 1]) choice ??= candidates[i];
        }

        right[0] = choice is null;
        Examples.Add((PronounRanker.Row(kind), rows, right));
        return choice;
    }
}
