using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// "The Secretary and Foreign Minister discussed": two people, though one was read as modifying the other. Only offices that nobody holds
/// beside another: "the Deputy Prime Minister and Foreign Minister" may be one.
/// </summary>
static class OfficePairRepair
{
    /// <summary>How far the second office may be from the "and".</summary>
    const int Reach = 5;

    /// <param name="document">With tags.</param>
    /// <param name="titles">Lemmas of offices.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int first = 1; first + 2 < heads.Length; first++)
        {
            int second = heads[first];
            if (relations[first] is not (Relation.Compound or Relation.NmodDesc or Relation.Amod) || second < first + 2 || second > first + 1 + Reach || heads[second] < 0) continue;
            if (document.Form(first + 1) is not "and" || document.Form(first - 1) is not ("the" or "The") || !IsSole(document, first) || !HasOffice(document, titles, first + 2, second)) continue;
            for (int token = Math.Max(0, first - 3); token < second; token++)
                if (token < first && heads[token] == second) heads[token] = first;
                else if (token > first + 1 && heads[token] == first) (heads[token], relations[token]) = (second, Relation.Amod);
            heads[first] = heads[second];
            relations[first] = relations[second];
            heads[first + 1] = second;
            heads[second] = first;
            relations[second] = Relation.Conj;
        }
    }

    static bool IsSole(Document document, int token) => document.Tags.Lemmas[token].ToLowerInvariant() is "secretary" or "president" or "chancellor" or "king";

    static bool HasOffice(Document document, IReadOnlySet<string> titles, int from, int last)
    {
        bool office = false;
        for (int token = from; token <= last; token++)
        {
            if (document.Tags.Upos[token] is not (Upos.Noun or Upos.Propn or Upos.Adj)) return false;
            office |= titles.Contains(document.Tags.Lemmas[token].ToLowerInvariant());
        }

        return office;
    }
}
