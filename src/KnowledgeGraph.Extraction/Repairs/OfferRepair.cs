using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"rejected a request by A for a meeting": the meeting is what is requested, and not what for it is rejected. "Criticized a decision by A to meet B": it is A who is to meet B.</summary>
static class OfferRepair
{
    static readonly HashSet<string> Offers = new(StringComparer.Ordinal) { "request", "invitation", "proposal", "call", "bid", "offer", "appeal", "plea", "demand", "overture" };

    static readonly HashSet<string> Resolves = new(StringComparer.Ordinal) { "decision", "plan", "promise", "pledge", "intention", "readiness", "willingness", "agreement", "refusal", "attempt", "effort", "move", "vow", "threat", "desire", "wish" };

    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int preposition = 1; preposition < heads.Length; preposition++)
        {
            if (relations[preposition] == Relation.Mark && document.Form(preposition) is "to") MendResolve(document, preposition, heads, relations);
            if (relations[preposition] != Relation.Case || document.Form(preposition) is not "for" || heads[preposition] is not (>= 0 and int wanted) || relations[wanted] != Relation.Obl || heads[wanted] is not (>= 0 and int verb) || verb > preposition) continue;
            int offer = preposition - 1;
            while (offer > verb && heads[offer] > verb) offer = heads[offer];
            if (offer > verb && heads[offer] == verb && relations[offer] == Relation.Obj && Offers.Contains(document.Tags.Lemmas[offer])) (heads[wanted], relations[wanted]) = (offer, Relation.Nmod);
        }
    }

    /// <summary>Is it what somebody means, or is asked, to do: "decision", "offer"?</summary>
    public static bool IsResolve(string lemma) => Offers.Contains(lemma) || Resolves.Contains(lemma);

    /// <summary>"a decision by A [to meet B]", with nothing between.</summary>
    static void MendResolve(Document document, int to, int[] heads, Relation[] relations)
    {
        if (heads[to] is not (>= 0 and int wanted) || relations[wanted] is not (Relation.Advcl or Relation.Xcomp) || heads[wanted] is not (>= 0 and int verb) || verb >= to) return;
        int resolve = to - 1, whose = -1;
        while (resolve > verb && heads[resolve] > verb) (whose, resolve) = (resolve, heads[resolve]);
        if (resolve <= verb || heads[resolve] != verb || whose <= resolve || relations[whose] != Relation.Nmod || !IsResolve(document.Tags.Lemmas[resolve])) return;
        for (int by = resolve + 1; by < whose; by++)
            if (heads[by] == whose && relations[by] == Relation.Case && document.Form(by) is "by" or "from") (heads[wanted], relations[wanted]) = (resolve, Relation.Acl);
    }
}
