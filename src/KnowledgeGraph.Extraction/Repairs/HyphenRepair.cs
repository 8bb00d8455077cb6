using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// Words around a preposition that are one word: "the Chairman-in-Office A", whose "in" is none of the phrase that the word is in, and "met
/// face-to-face with A", where no face is met.
/// </summary>
static class HyphenRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int token = 1; token + 1 < relations.Length; token++)
        {
            if (document.Tags.Upos[token] != Upos.Adp && relations[token] != Relation.Case) continue;
            MendParticle(document, token, heads, relations);
            bool hyphens = document.Form(token - 1) is "-" && document.Form(token + 1) is "-";
            MendDoubled(document, token - (hyphens ? 2 : 1), token + (hyphens ? 2 : 1), heads, relations);
            if (hyphens && relations[token] == Relation.Case) relations[token] = Relation.Compound;
        }
    }

    /// <summary>"called-off talks": the particle is that of the verb.</summary>
    static void MendParticle(Document document, int token, int[] heads, Relation[] relations)
    {
        if (token < 2 || document.Form(token) is not "off" || document.Form(token - 1) is not "-" || document.Tags.Upos[token - 2] != Upos.Verb || relations[token] != Relation.Case) return;
        (heads[token], relations[token]) = (token - 2, Relation.CompoundPrt);
        heads[token - 1] = token - 2;
    }

    /// <summary>"face to face", "one-on-one" as an object: what follows is said of the verb.</summary>
    static void MendDoubled(Document document, int first, int second, int[] heads, Relation[] relations)
    {
        if (first < 0 || second >= heads.Length || !document.Form(first).Equals(document.Form(second), StringComparison.OrdinalIgnoreCase) || document.Form(second) is not ("face" or "one" or "side")) return;
        int word = relations[second] is Relation.Obj or Relation.Obl ? second : relations[first] is Relation.Obj or Relation.Obl ? first : -1;
        if (word < 0 || heads[word] is not (>= 0 and int verb) || verb > word || document.Tags.Upos[verb] != Upos.Verb) return;
        for (int token = second + 1; token < heads.Length; token++)
            if ((heads[token] == first || heads[token] == second) && relations[token] is Relation.Nmod or Relation.Obl) (heads[token], relations[token]) = (verb, Relation.Obl);
        relations[word] = Relation.Advmod;
    }
}
