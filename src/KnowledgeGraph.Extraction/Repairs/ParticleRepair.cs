using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"The talks fell through when A left": a particle before a clause or the end is its verb's, and no preposition.</summary>
static class ParticleRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int particle = 1; particle + 1 < heads.Length; particle++)
            if (document.Form(particle) is "through" && document.Tags.Lemmas[particle - 1] == "fall" && heads[particle] != particle - 1 && document.Form(particle + 1) is "when" or "after" or "because" or "as" or "amid" or "over" or "in" or "on" or "at")
                (heads[particle], relations[particle]) = (particle - 1, Relation.CompoundPrt);
    }
}
