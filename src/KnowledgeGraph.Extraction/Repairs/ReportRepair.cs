using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "reported over the weekend that the two met": the conjunction "that" opens what is reported, and no clause about the weekend. "said
/// Friday she will meet A": nor is the Friday part of what was said, but the day on which it was.
/// </summary>
static class ReportRepair
{
    static readonly HashSet<string> Speech = new(StringComparer.Ordinal) { "say", "tell", "announce", "report", "confirm", "add", "state", "declare", "reveal", "acknowledge" };

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

        foreach (TimeExpression time in document.Times.Expressions)
            if (time.Kind == TimeKind.Date) LeaveDay(document, time, heads, relations);
    }

    /// <summary>The day stands between the saying and the subject of what was said; "said next week she will" is of what is to come.</summary>
    static void LeaveDay(Document document, TimeExpression time, int[] heads, Relation[] relations)
    {
        int day = -1;
        for (int token = time.First; token < time.End; token++)
        {
            if (heads[token] < time.First || heads[token] >= time.End) day = token;
            if (document.Form(token) is "next" or "tomorrow" or "later" or "this" or "coming") return;
        }

        if (day < 0 || relations[day] is not (Relation.OblUnmarked or Relation.Obl) || heads[day] is not (>= 0 and int clause) || clause < time.End || relations[clause] != Relation.Ccomp) return;
        int saying = heads[clause];
        if (saying < 0 || saying >= time.First || document.Tags.Xpos[saying] is not ("VBD" or "VBN") || !Speech.Contains(document.Tags.Lemmas[saying]) || !HasSubject(time.End - 1, clause, heads, relations)) return;
        for (int token = saying + 1; token < time.First; token++)
            if (heads[token] == clause) return;
        heads[day] = saying;
    }

    /// <summary>A subject of its own behind a word, so that "that" is none.</summary>
    static bool HasSubject(int word, int clause, int[] heads, Relation[] relations)
    {
        for (int token = word + 1; token < clause; token++)
            if (heads[token] == clause && relations[token] is Relation.Nsubj or Relation.NsubjPass) return true;
        return false;
    }
}
