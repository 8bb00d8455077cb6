using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>A place after its preposition is a phrase of its own, and goes with the place that has the same preposition.</summary>
static class PlacePhraseRepair
{
    public static void Detach(Document document, int head, int[] heads, Relation[] relations)
    {
        int parent = heads[head];
        if (parent <= head || heads[parent] < 0 || relations[head] is not (Relation.Compound or Relation.NmodUnmarked or Relation.Flat)) return;
        for (int token = head - 1; token >= Math.Max(0, head - 4); token--)
        {
            if (heads[token] != head || relations[token] != Relation.Case || document.Tags.Xpos[token] == "POS") continue;
            heads[head] = heads[parent];
            relations[head] = Relation.Obl;
            return;
        }
    }

    /// <summary>"to A on the 25th and to B": B goes with A, the place that has the same preposition, not with the day.</summary>
    public static void Realign(Document document, Name[] names, int[] nameHeads, int index, int[] heads, Relation[] relations)
    {
        int head = nameHeads[index];
        if (relations[head] != Relation.Conj || heads[head] < 0 || document.Tags.Upos[heads[head]] != Upos.Num) return;
        string preposition = RawTree.Preposition(document, head, heads, relations) ?? "";        // none in "visit A on the 25th and B"
        for (int i = index - 1; i >= 0 && document.Sentences.IndexOf(names[i].First) == document.Sentences.IndexOf(names[index].First); i--)
        {
            if (names[i].Type != NameType.Place || nameHeads[i] < 0 || (RawTree.Preposition(document, nameHeads[i], heads, relations) ?? "") != preposition || preposition.Length == 0 && relations[nameHeads[i]] != Relation.Obj) continue;
            heads[head] = nameHeads[i];
            return;
        }
    }
}
