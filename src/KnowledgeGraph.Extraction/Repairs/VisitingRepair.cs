using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "met with visiting Minister A in Oslo on Monday": the place and the day are those of the meeting, and not of the word before the title.
/// "In Oslo, visiting Minister A said": he says it, and nobody visits him.
/// </summary>
static class VisitingRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        MendSubjects(document, heads, relations);
        for (int token = 0; token < heads.Length; token++)
        {
            if (relations[token] is not (Relation.Obl or Relation.OblUnmarked) || heads[token] is not (>= 0 and int visiting) || token < visiting || document.Form(visiting) is not "visiting"
                || relations[visiting] is not (Relation.NmodDesc or Relation.Amod or Relation.Compound)) continue;
            int verb = heads[visiting];
            while (verb >= 0 && document.Tags.Upos[verb] != Upos.Verb) verb = heads[verb];
            if (verb >= 0 && verb < visiting) heads[token] = verb;
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
