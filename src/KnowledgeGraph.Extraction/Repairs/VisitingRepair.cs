using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "met with visiting Minister A in Oslo on Monday": the place and the day are those of the meeting, and not of the word before the title.
/// "In Oslo, visiting Minister A said": he says it, and nobody visits him. "Talks with her counterpart, visiting Minister A": who the counterpart is.
/// </summary>
static class VisitingRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        MendSubjects(document, heads, relations);
        MendAppositions(document, heads, relations);
        for (int token = 0; token < heads.Length; token++)
        {
            if (relations[token] is not (Relation.Obl or Relation.OblUnmarked) || heads[token] is not (>= 0 and int visiting) || token < visiting || document.Form(visiting) is not "visiting"
                || relations[visiting] is not (Relation.NmodDesc or Relation.Amod or Relation.Compound)) continue;
            int verb = heads[visiting];
            while (verb >= 0 && document.Tags.Upos[verb] != Upos.Verb) verb = heads[verb];
            if (verb >= 0 && verb < visiting) heads[token] = verb;
        }
    }

    static void MendAppositions(Document document, int[] heads, Relation[] relations)
    {
        for (int visiting = 2; visiting + 1 < heads.Length; visiting++)
        {
            if (document.Form(visiting) is not "visiting" || relations[visiting] != Relation.Advcl || document.Form(visiting - 1) is not "," || document.Tags.Lemmas[visiting - 2] is not ("counterpart" or "colleague" or "guest")) continue;
            int name = Array.FindIndex(relations, visiting, relation => relation == Relation.Obj);
            if (name < 0 || heads[name] != visiting) continue;
            (heads[name], relations[name]) = (visiting - 2, Relation.Appos);
            (heads[visiting], relations[visiting]) = (name, Relation.Amod);
        }
    }

    static void MendSubjects(Document document, int[] heads, Relation[] relations)
    {
        for (int name = 1; name < heads.Length; name++)
        {
            if (relations[name] != Relation.Obj || heads[name] is not (>= 0 and int visiting) || visiting > name || document.Form(visiting) is not ("visiting" or "Visiting") || relations[visiting] is not (Relation.Advcl or Relation.Csubj)) continue;
            if (heads[visiting] is not (>= 0 and int verb) || verb < name) continue;
            bool titled = false, apart = false;
            for (int token = Math.Max(0, visiting - 1); token < verb; token++)
            {
                titled |= heads[token] == name && relations[token] == Relation.NmodDesc;
                // "after visiting A", "visiting A, she said", "visiting A he said"
                apart |= heads[token] == visiting && relations[token] == Relation.Mark || token > name && document.Form(token) is "," || heads[token] == verb && relations[token] == Relation.Nsubj;
            }

            if (!titled || apart) continue;
            heads[name] = verb;
            relations[name] = Relation.Nsubj;
            heads[visiting] = name;
            relations[visiting] = Relation.Amod;
        }
    }
}
