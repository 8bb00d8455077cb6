using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "Remarks by A and B of Norway before their meeting", "joining A at the summit": neither a person nor a country is before a meeting or at
/// one, but what was said or done. "Agreed to quotas during talks": nor are the quotas. "Confirmed her attendance at the summit": what is
/// confirmed is that she is there. "Spoke at a meeting in Oslo with A": the meeting is with A.
/// </summary>
static class SettingRepair
{
    static readonly HashSet<string> Settings = new(StringComparer.Ordinal)
    {
        "meeting", "talk", "summit", "conference", "forum", "assembly", "session", "call", "lunch", "dinner", "breakfast", "ceremony", "conversation", "reception", "visit", "consultation", "discussion", "negotiation",
    };

    /// <param name="document">With tags.</param>
    /// <param name="names">The names.</param>
    /// <param name="nameHeads">Their heads; −1 for none.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        HashSet<int> named = [];
        for (int i = 0; i < names.Length; i++)
            if (names[i].Type is NameType.Person or NameType.Place && nameHeads[i] >= 0) named.Add(nameHeads[i]);
        for (int preposition = 1; preposition < heads.Length; preposition++)
        {
            AttachToAttendance(document, preposition, heads, relations);
            if (relations[preposition] != Relation.Case || heads[preposition] is not (>= 0 and int setting) || setting < preposition || relations[setting] is not (Relation.Nmod or Relation.Obl) || heads[setting] is not (>= 0 and int above) || above > preposition) continue;
            string word = document.Form(preposition).ToString().ToLowerInvariant();
            bool during = word is "during";
            if (!during && word is not ("at" or "in" or "before" or "after" or "following") || !Settings.Contains(document.Tags.Lemmas[setting].ToLowerInvariant())) continue;
            if (word is "at" && Predicate(document, above, heads, relations) is >= 0 and int predicate) (heads[setting], relations[setting]) = (predicate, Relation.Obl);
            if (relations[setting] == Relation.Obl)
            {
                AttachCompany(document, setting, heads, relations);
                continue;
            }

            if (!named.Contains(above) && !(during && document.Tags.Upos[above] is Upos.Noun or Upos.Propn && !Settings.Contains(document.Tags.Lemmas[above]))) continue;
            int top = above;
            while ((named.Contains(top) || during) && relations[top] is Relation.Nmod or Relation.Conj or Relation.Obl or Relation.Obj or Relation.OblAgent && heads[top] >= 0 && heads[top] < top && document.Tags.Upos[top] is Upos.Noun or Upos.Propn) top = heads[top];
            if (top == above || document.Tags.Upos[top] is not (Upos.Verb or Upos.Noun) || named.Contains(top)) continue;
            (heads[setting], relations[setting]) = (top, document.Tags.Upos[top] == Upos.Verb ? Relation.Obl : Relation.Nmod);
        }
    }

    /// <summary>
    /// "met with leaders at the summit", "to join A and other ministers at the summit", "on Monday at the summit", "was in the middle of a row
    /// with reporters at the summit": what is done or is so there; −1 for none.
    /// </summary>
    static int Predicate(Document document, int above, int[] heads, Relation[] relations)
    {
        if (relations[above] == Relation.Obl && heads[above] >= 0 && (document.Tags.Xpos[above] == "CD" || Enum.TryParse<DayOfWeek>(document.Form(above).ToString(), true, out _))) return heads[above];
        // "was at the center of a row involving reporters at the summit"
        if (relations[above] == Relation.Acl && document.Tags.Xpos[above] == "VBG") above = heads[above];
        else if (document.Tags.Xpos[above] != "NNS" || Settings.Contains(document.Tags.Lemmas[above])) return -1;
        int first = above;
        while (relations[first] is Relation.Conj or Relation.Flat && heads[first] >= 0 && heads[first] < first) first = heads[first];
        if (relations[first] is Relation.Obl or Relation.Obj && heads[first] >= 0 && heads[first] < first && document.Tags.Upos[heads[first]] == Upos.Verb) return heads[first];
        while (relations[first] == Relation.Nmod && heads[first] >= 0 && heads[first] < first) first = heads[first];
        return first >= 0 && first != above && IsSituation(document, first, heads, relations) ? first : -1;
    }

    /// <summary>"is in the middle of".</summary>
    static bool IsSituation(Document document, int noun, int[] heads, Relation[] relations)
    {
        bool copula = false, placed = false;
        for (int child = document.Sentences.Sentences[document.Sentences.IndexOf(noun)].First; child < noun; child++)
        {
            copula |= heads[child] == noun && relations[child] == Relation.Cop;
            placed |= heads[child] == noun && relations[child] == Relation.Case;
        }

        return copula && placed;
    }

    /// <summary>"spoke during a meeting in Oslo with A": the meeting is with A.</summary>
    static void AttachCompany(Document document, int setting, int[] heads, Relation[] relations)
    {
        int verb = heads[setting];
        if (document.Tags.Lemmas[verb] is not ("speak" or "say" or "talk")) return;
        int end = document.Sentences.Sentences[document.Sentences.IndexOf(setting)].End;
        for (int preposition = setting + 1; preposition < end; preposition++)
            if (document.Form(preposition) is "with" && relations[preposition] == Relation.Case && heads[preposition] is >= 0 and int company && company > preposition && heads[company] == verb && relations[company] == Relation.Obl)
                (heads[company], relations[company]) = (setting, Relation.Nmod);
    }

    static void AttachToAttendance(Document document, int preposition, int[] heads, Relation[] relations)
    {
        int attendance = preposition - 1;
        if (document.Tags.Lemmas[attendance] is not ("attendance" or "participation" or "appearance" or "presence") || relations[attendance] != Relation.Obj || relations[preposition] != Relation.Case || document.Form(preposition) is not ("at" or "in")) return;
        if (heads[preposition] is >= 0 and int setting && heads[setting] >= 0 && heads[setting] == heads[attendance] && relations[setting] == Relation.Obl) (heads[setting], relations[setting]) = (attendance, Relation.Nmod);
    }
}
