using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"rejected a request by A for a meeting": the meeting is what is requested, and not what for it is rejected.</summary>
static class OfferRepair
{
    static readonly HashSet<string> Offers = new(StringComparer.Ordinal) { "request", "invitation", "proposal", "call", "bid", "offer", "appeal", "plea", "demand", "overture" };

    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int preposition = 1; preposition < heads.Length; preposition++)
        {
            if (relations[preposition] != Relation.Case || document.Form(preposition) is not "for" || heads[preposition] is not (>= 0 and int wanted) || relations[wanted] != Relation.Obl || heads[wanted] is not (>= 0 and int verb) || verb > preposition) continue;
            int offer = preposition - 1;
            while (offer > verb && heads[offer] > verb) offer = heads[offer];
            if (offer > verb && heads[offer] == verb && relations[offer] == Relation.Obj && Offers.Contains(document.Tags.Lemmas[offer])) (heads[wanted], relations[wanted]) = (offer, Relation.Nmod);
        }
    }
}
