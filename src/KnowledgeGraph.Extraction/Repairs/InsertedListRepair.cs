using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "members of the Group - A, B and C - met", "the Group (A, B and C)": a list of names behind a dash or a bracket says who is meant by the
/// noun or name before it, whatever a parser made of it.
/// </summary>
static class InsertedListRepair
{
    /// <param name="document">With tags and names.</param>
    /// <param name="names">In text order.</param>
    /// <param name="nameHeads">The head of each; −1 for none.</param>
    /// <param name="heads">Changed in place; lists are joined already.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int first = nameHeads[i];
            if (first < 0 || names[i].Type != NameType.Place || !HasConjunct(document, first, heads, relations)) continue;
            int mark = names[i].First - 1;
            while (mark > 0 && document.Tags.Upos[mark] == Upos.Det) mark--;
            if (mark < 1 || document.Form(mark) is not ("-" or "–" or "—" or "--" or "(" or ":") || document.Tags.Upos[mark - 1] is not (Upos.Noun or Upos.Propn)) continue;
            Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(first)];
            if (mark - 1 < sentence.First) continue;
            int noun = mark - 1;
            int index = Array.FindIndex(names, name => name.First <= noun && noun < name.End);
            if (index >= 0)
            {
                if (names[index].Type != NameType.Organization || nameHeads[index] < 0) continue;
                noun = nameHeads[index];
            }
            else if (document.Tags.Xpos[noun] is not ("NNS" or "NNPS")) continue;

            Attach(document, sentence, noun, first, mark, heads, relations);
        }
    }

    static void Attach(Document document, Sentence sentence, int noun, int first, int mark, int[] heads, Relation[] relations)
    {
        if (heads[noun] >= mark)
        {
            // what stands before the list hangs on nothing in it
            int before = Governor(document, sentence, noun, heads, relations);
            if (before >= 0) (heads[noun], relations[noun]) = (before, Relation.Nmod);
            else if (heads[noun] == first) (heads[noun], relations[noun]) = (heads[first], relations[first]);
        }

        for (int token = sentence.First; token < mark; token++)
            if (token != noun && heads[token] == first) heads[token] = noun;
        (heads[first], relations[first]) = (noun, Relation.Appos);
    }

    /// <summary>"members of the Group": the noun before the preposition; −1 without.</summary>
    static int Governor(Document document, Sentence sentence, int noun, int[] heads, Relation[] relations)
    {
        for (int token = noun - 1; token > sentence.First; token--)
            if (relations[token] == Relation.Case && document.Tags.Upos[token] == Upos.Adp)
                return document.Tags.Upos[token - 1] is Upos.Noun or Upos.Propn && heads[token - 1] != noun ? token - 1 : -1;
        return -1;
    }

    static bool HasConjunct(Document document, int head, int[] heads, Relation[] relations)
    {
        Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(head)];
        for (int token = head + 1; token < sentence.End; token++)
            if (heads[token] == head && relations[token] == Relation.Conj) return true;
        return false;
    }
}
