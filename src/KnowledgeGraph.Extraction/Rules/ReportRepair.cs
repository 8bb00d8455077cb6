using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>"reported over the weekend that the two met": the conjunction "that" opens what is reported, and no clause about the weekend.</summary>
static class ReportRepair
{
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int mark = 1; mark < heads.Length; mark++)
        {
            int clause = heads[mark], day = mark - 1;
            if (clause <= mark || !document.Form(mark).SequenceEqual("that") || heads[clause] != day || relations[clause] is not (Relation.Acl or Relation.AclRelcl)) continue;
            if (relations[day] is not (Relation.Obl or Relation.OblUnmarked) || heads[day] < 0 || document.Tags.Upos[heads[day]] != Upos.Verb || !HasSubject(mark, clause, heads, relations)) continue;
            (heads[clause], relations[clause]) = (heads[day], Relation.Ccomp);
            relations[mark] = Relation.Mark;
        }
    }

    /// <summary>A subject of its own, so that "that" is none.</summary>
    static bool HasSubject(int mark, int clause, int[] heads, Relation[] relations)
    {
        for (int token = mark + 1; token < clause; token++)
            if (heads[token] == clause && relations[token] is Relation.Nsubj or Relation.NsubjPass) return true;
        return false;
    }
}
