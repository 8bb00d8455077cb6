using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "met his Norwegian counterpart, A, and President B": A is the counterpart, and no other whom he met; so is "Norway's president, A". What
/// was coordinated with either stays so.
/// </summary>
static class OfficeAppositionRepair
{
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int name = nameHeads[i], office = names[i].First - 2;
            if (name < 0 || office < 0 || names[i].Type != NameType.Person || relations[name] != Relation.Conj || heads[name] != office || document.Form(office + 1) is not ",") continue;
            if (document.Tags.Xpos[office] is not ("NN" or "NNP") || !titles.Contains(document.Tags.Lemmas[office].ToLowerInvariant()) || !IsOwned(document, office, heads, relations)) continue;
            relations[name] = Relation.Appos;
        }
    }

    /// <summary>Does it say whose the office is: "his counterpart", "the Norwegian president"?</summary>
    static bool IsOwned(Document document, int office, int[] heads, Relation[] relations)
    {
        int first = document.Sentences.Sentences[document.Sentences.IndexOf(office)].First;
        for (int token = office - 1; token >= first; token--)
            if (heads[token] == office && relations[token] is Relation.NmodPoss or Relation.Amod or Relation.Compound && (relations[token] == Relation.NmodPoss || char.IsUpper(document.Form(token)[0]))) return true;
        return false;
    }
}
