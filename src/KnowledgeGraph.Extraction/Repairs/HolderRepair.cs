using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "the head of the Harbour League, A B, and Minister C", "the chief of the league's mission in Norland A B": behind an office and the body it is of
/// stands who holds it, and none beside the body or beside the country where it is.
/// </summary>
static class HolderRepair
{
    /// <summary>How many words may tell of what the office is.</summary>
    const int Longest = 10;

    /// <param name="document">With tags.</param>
    /// <param name="titles">Lemmas of offices.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int i = 1; i < names.Length; i++)
        {
            int person = nameHeads[i];
            if (person < 0 || names[i].Type != NameType.Person || names[i].End - names[i].First < 2 || nameHeads[i - 1] < 0 || names[i - 1].Type is not (NameType.Organization or NameType.Place)) continue;
            bool comma = document.Form(names[i].First - 1) is ",";
            // "the head of the league, A B and C D met": a list as likely as an apposition
            if (names[i - 1].End != names[i].First - (comma ? 1 : 0) || comma && (names[i].End >= document.Tokens.Count || document.Form(names[i].End) is not ",")) continue;
            if (relations[person] is not (Relation.Conj or Relation.Flat or Relation.Appos or Relation.NmodDesc) || Office(document, names[i - 1], titles) is not (>= 0 and int office)) continue;
            int body = heads[person];
            if (body <= office || body >= names[i].First) continue;
            (heads[person], relations[person]) = (office, Relation.Appos);
            // who is beside the holder is not beside the body
            for (int token = names[i].End; token < document.Tokens.Count; token++)
                if (heads[token] == body && relations[token] == Relation.Conj) heads[token] = office;
        }
    }

    /// <summary>The singular office, without a name, that is of the body named last or of its mission there; −1 for none.</summary>
    static int Office(Document document, Name body, IReadOnlySet<string> titles)
    {
        int first = document.Sentences.Sentences[document.Sentences.IndexOf(body.First)].First;
        for (int token = body.End - 1; token > Math.Max(first, body.First - Longest); token--)
        {
            if (document.Form(token) is "," or ";" or "and" || document.Tags.Upos[token] is Upos.Verb or Upos.Aux) return -1;
            if (document.Form(token) is not "of" || document.Tags.Xpos[token - 1] != "NN" || !titles.Contains(document.Tags.Lemmas[token - 1].ToLowerInvariant())) continue;
            return token - 1;
        }

        return -1;
    }
}
