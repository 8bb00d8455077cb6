using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"received the ministers who had come for the council: A, B and C": people whom a colon leads in are those whom the clause tells of, and no council.</summary>
static class ColonListRepair
{
    /// <param name="titles">Lemmas of offices.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int person = nameHeads[i];
            if (person < 0 || names[i].Type != NameType.Person || relations[person] is not (Relation.Appos or Relation.Parataxis) || heads[person] is not (>= 0 and int noun) || noun > person || IsOffice(document, noun, titles)) continue;
            int colon = names[i].First - 1;
            while (colon > noun && document.Form(colon) is not ":" && heads[colon] == person) colon--;
            if (colon <= noun || document.Form(colon) is not ":" || !Goes(nameHeads, names, i, heads, relations)) continue;
            for (int up = heads[noun]; up >= 0; up = heads[up])
                if (up < noun && IsOffice(document, up, titles))
                {
                    heads[person] = up;
                    relations[person] = Relation.Appos;
                    break;
                }
        }
    }

    static bool IsOffice(Document document, int token, IReadOnlySet<string> titles) => document.Tags.Xpos[token] is "NNS" or "NNPS" && titles.Contains(document.Tags.Lemmas[token].ToLowerInvariant());

    /// <summary>Is another person listed beside the first?</summary>
    static bool Goes(int[] nameHeads, Name[] names, int first, int[] heads, Relation[] relations)
    {
        for (int i = first + 1; i < names.Length; i++)
            if (nameHeads[i] >= 0 && names[i].Type == NameType.Person && relations[nameHeads[i]] == Relation.Conj && heads[nameHeads[i]] == nameHeads[first]) return true;
        return false;
    }
}
