using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"A and B cut ties": what stands before a verb modifies no object behind it. It is the subject, where the verb has none.</summary>
static class CrossedSubjectRepair
{
    /// <param name="document">With names and tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        foreach (Name name in document.Names.Names)
            for (int token = name.First; token < name.End; token++)
            {
                if (name.Type == NameType.Demonym || relations[token] is not (Relation.Compound or Relation.Nmod) || heads[token] is not (>= 0 and int noun) || noun < token) continue;
                if (relations[noun] != Relation.Obj || heads[noun] is not (>= 0 and int verb) || verb < token || verb > noun || document.Tags.Upos[verb] != Upos.Verb || HasSubject(verb, heads, relations)) continue;
                (heads[token], relations[token]) = (verb, Relation.Nsubj);
            }
    }

    static bool HasSubject(int verb, int[] heads, Relation[] relations)
    {
        for (int child = 0; child < heads.Length; child++)
            if (heads[child] == verb && relations[child] is Relation.Nsubj or Relation.NsubjPass) return true;
        return false;
    }
}
