using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"Norland demanded the council mediate the talks", read as two things that Norland did: without an "and", the second is what it asks of the council.</summary>
static class MandateRepair
{
    static readonly HashSet<string> Mandates = new(StringComparer.Ordinal) { "demand", "insist", "request", "propose", "suggest", "recommend", "require" };

    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int asked = 0; asked < heads.Length; asked++)
        {
            int verb = heads[asked];
            if (relations[asked] != Relation.Conj || verb < 0 || verb > asked || document.Tags.Xpos[asked] is not ("VB" or "VBP") || !Mandates.Contains(document.Tags.Lemmas[verb])) continue;
            int whom = Object(verb, asked, heads, relations);
            if (whom < 0 || IsJoined(document, whom, asked, heads, relations)) continue;
            (heads[whom], relations[whom]) = (asked, Relation.Nsubj);
            relations[asked] = Relation.Ccomp;
        }
    }

    static int Object(int verb, int asked, int[] heads, Relation[] relations)
    {
        for (int token = asked - 1; token > verb; token--)
            if (heads[token] == verb && relations[token] == Relation.Obj) return token;
        return -1;
    }

    /// <summary>An "and" or a comma of the second verb, or a subject that it has.</summary>
    static bool IsJoined(Document document, int whom, int asked, int[] heads, Relation[] relations)
    {
        for (int token = whom + 1; token < asked; token++)
            if (heads[token] == asked && (relations[token] is Relation.Cc or Relation.Nsubj or Relation.Mark || document.Form(token) is ",")) return true;
        return false;
    }
}
