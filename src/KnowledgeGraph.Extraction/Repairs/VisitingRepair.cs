using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"met with visiting Minister A in Oslo on Monday": the place and the day are those of the meeting, and not of the word before the title.</summary>
static class VisitingRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int token = 0; token < heads.Length; token++)
        {
            if (relations[token] is not (Relation.Obl or Relation.OblUnmarked) || heads[token] is not (>= 0 and int visiting) || token < visiting || document.Form(visiting) is not "visiting"
                || relations[visiting] is not (Relation.NmodDesc or Relation.Amod or Relation.Compound)) continue;
            int verb = heads[visiting];
            while (verb >= 0 && document.Tags.Upos[verb] != Upos.Verb) verb = heads[verb];
            if (verb >= 0 && verb < visiting) heads[token] = verb;
        }
    }
}
