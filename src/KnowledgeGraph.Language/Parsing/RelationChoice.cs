using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Parsing;

/// <summary>The relation with the highest score, where the root's word, and no other, is <see cref="Relation.Root"/>.</summary>
static class RelationChoice
{
    public static Relation Best(ReadOnlySpan<float> scores, bool isRoot)
    {
        if (isRoot) return Relation.Root;
        Relation best = Relation.Dep;
        for (int i = 1; i < scores.Length; i++)
            if (i != (int)Relation.Root && scores[i] > scores[(int)best]) best = (Relation)i;
        return best;
    }
}
