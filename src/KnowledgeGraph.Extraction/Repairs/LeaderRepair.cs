using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "Norland's leader, Lieutenant-General A, and", "his counterpart, A met": behind a comma and without "and" stands who the leader or counterpart is, and
/// nobody else beside him.
/// </summary>
static class LeaderRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int person = nameHeads[i];
            if (person >= 0 && names[i].Type == NameType.Person && Counterpart(document, names[i].First) is >= 0 and int other && heads[person] != other && heads[other] != person
                && (relations[person] is Relation.Conj or Relation.Appos || relations[person] == Relation.Nsubj && IsBesideSubject(other, heads[person], heads, relations)))
            {
                (heads[person], relations[person]) = (other, Relation.Appos);
                continue;
            }

            if (person >= 0 && relations[person] == Relation.Conj && Counterpart(document, names[i].First) == heads[person]) relations[person] = Relation.Appos;
            if (person < 0 || names[i].Type != NameType.Person || relations[person] != Relation.Conj || heads[person] is not (>= 0 and int office) || office >= names[i].First) continue;
            if (document.Tags.Xpos[office] is not ("NN" or "NNP") || !titles.Contains(document.Tags.Lemmas[office].ToLowerInvariant()) || !document.Form(office + 1).SequenceEqual(",")) continue;
            bool rank = true, others = false;
            for (int token = office + 2; token < names[i].First; token++) rank &= document.Form(token) is "-" or "." || char.IsUpper(document.Form(token)[0]) && document.Tags.Upos[token] is Upos.Propn or Upos.Noun && !titles.Contains(document.Tags.Lemmas[token].ToLowerInvariant());
            for (int token = names[i].End; token < document.Tokens.Count; token++) others |= heads[token] == office && relations[token] == Relation.Conj;
            if (!rank || others) continue;
            for (int token = office + 2; token < names[i].First; token++)
                if (heads[token] == office) (heads[token], relations[token]) = (person, Relation.Compound);
            relations[person] = Relation.Appos;
        }
    }

    /// <summary>The "counterpart" right before a name, with a comma between or without; −1 for none.</summary>
    static int Counterpart(Document document, int first)
    {
        int token = first - 1;
        if (token > 0 && document.Form(token).SequenceEqual(",")) token--;
        return token >= 0 && document.Tags.Xpos[token] == "NN" && document.Form(token) is "counterpart" ? token : -1;
    }

    /// <summary>"A and his counterpart, B met": B is the counterpart who is one of those who met; "after meeting his counterpart, A said" tells of A.</summary>
    static bool IsBesideSubject(int counterpart, int verb, int[] heads, Relation[] relations)
    {
        int first = counterpart;
        while (relations[first] == Relation.Conj && heads[first] >= 0) first = heads[first];
        return first != counterpart && relations[first] == Relation.Nsubj && heads[first] == verb;
    }
}
