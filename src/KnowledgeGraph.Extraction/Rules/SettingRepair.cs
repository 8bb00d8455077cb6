using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// "Remarks by A and B of Norway before their meeting", "joining A at the summit": neither a person nor a country is before a meeting or at
/// one, but what was said or done. "Agreed to quotas during talks": nor are the quotas.
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
            if (relations[preposition] != Relation.Case || heads[preposition] is not (>= 0 and int setting) || setting < preposition || relations[setting] != Relation.Nmod || heads[setting] is not (>= 0 and int above) || above > preposition) continue;
            string word = document.Form(preposition).ToString().ToLowerInvariant();
            bool during = word is "during";
            if (!during && word is not ("at" or "in" or "before" or "after" or "following") || !Settings.Contains(document.Tags.Lemmas[setting].ToLowerInvariant())) continue;
            // "met with leaders at the summit"
            bool met = word is "at" && document.Tags.Xpos[above] == "NNS" && relations[above] is Relation.Obl or Relation.Obj && heads[above] >= 0 && heads[above] < above && document.Tags.Upos[heads[above]] == Upos.Verb && !Settings.Contains(document.Tags.Lemmas[above]);
            if (met) (heads[setting], relations[setting]) = (heads[above], Relation.Obl);
            if (!named.Contains(above) && !(during && document.Tags.Upos[above] is Upos.Noun or Upos.Propn && !Settings.Contains(document.Tags.Lemmas[above]))) continue;
            int top = above;
            while ((named.Contains(top) || during) && relations[top] is Relation.Nmod or Relation.Conj or Relation.Obl or Relation.Obj or Relation.OblAgent && heads[top] >= 0 && heads[top] < top && document.Tags.Upos[top] is Upos.Noun or Upos.Propn) top = heads[top];
            if (top == above || document.Tags.Upos[top] is not (Upos.Verb or Upos.Noun) || named.Contains(top)) continue;
            (heads[setting], relations[setting]) = (top, document.Tags.Upos[top] == Upos.Verb ? Relation.Obl : Relation.Nmod);
        }
    }
}
