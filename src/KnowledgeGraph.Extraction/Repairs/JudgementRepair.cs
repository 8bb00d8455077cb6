using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"called the remarks absurd": an adjective behind the object of such a verb is what the object is called, and no modifier of it.</summary>
static class JudgementRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int adjective = 0; adjective < heads.Length; adjective++)
        {
            if (relations[adjective] != Relation.Amod || document.Tags.Upos[adjective] != Upos.Adj || heads[adjective] is not (>= 0 and int noun) || noun != adjective - 1) continue;
            if (relations[noun] != Relation.Obj || heads[noun] is not (>= 0 and int verb) || verb > noun || document.Tags.Lemmas[verb] is not ("call" or "label" or "brand" or "term" or "dub" or "deem" or "consider" or "find")) continue;
            (heads[adjective], relations[adjective]) = (verb, Relation.Xcomp);
        }
    }
}
