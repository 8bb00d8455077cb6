using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"Also attending were A and B", "Leaders expected to attend are A and B": whoever stands behind "were" is what the sentence says, and what opens it is the subject.</summary>
static class InversionRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="names">The names.</param>
    /// <param name="nameHeads">Their heads; −1 for none.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (nameHeads[i] < 0 || names[i].Type != NameType.Person) continue;
            Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(names[i].First)];
            int copula = names[i].First - 1;
            while (copula > sentence.First && document.Tags.Upos[copula] is Upos.Noun or Upos.Propn or Upos.Adj) copula--;
            if (copula > sentence.First && document.Tags.Upos[copula] is Upos.Aux or Upos.Verb && document.Form(copula) is "were" or "was" or "are" or "is" && Opening(document, sentence, copula) is >= 0 and int opening)
                Mend(sentence, opening, copula, nameHeads[i], heads, relations);
        }
    }

    /// <summary>The participle that a sentence opens with, or the noun that one tells of, when no other verb of it is finite; −1 for none.</summary>
    static int Opening(Document document, Sentence sentence, int copula)
    {
        for (int token = sentence.First; token < copula; token++)
            if (document.Tags.Xpos[token] is "VBZ" or "VBP" or "MD" || document.Form(token) is ",") return -1;
        int first = sentence.First;
        if (document.Tags.Upos[first] == Upos.Adv && first + 1 < copula) first++;
        if (document.Tags.Xpos[first] == "VBG") return first;
        return document.Tags.Xpos[first] == "NNS" && document.Tags.Xpos[first + 1] is "VBN" or "VBD" && document.Form(first + 2) is "to" ? first : -1;
    }

    static void Mend(Sentence sentence, int opening, int copula, int person, int[] heads, Relation[] relations)
    {
        int root = sentence.First;
        while (root < sentence.End && heads[root] != ParseLayer.Root) root++;
        if (root == sentence.End || root > person) return;
        for (int token = copula + 1; token < sentence.End; token++)
            if (token != person && heads[token] >= 0 && heads[token] < copula) heads[token] = person;
        (heads[person], relations[person]) = (ParseLayer.Root, Relation.Root);
        (heads[copula], relations[copula]) = (person, Relation.Cop);
        if (heads[opening] == opening + 1 && relations[opening] is Relation.Nsubj or Relation.NsubjPass)
        {
            (heads[opening], relations[opening]) = (person, Relation.Nsubj);
            (heads[opening + 1], relations[opening + 1]) = (opening, Relation.Acl);
        }
        else
        {
            (heads[opening], relations[opening]) = (person, opening == copula ? relations[opening] : Relation.Csubj);
        }

        for (int token = sentence.First; token < copula; token++)
            if (token != opening && token != opening + 1 && heads[token] is ParseLayer.Root or >= 0 && (heads[token] < 0 || heads[token] > copula)) heads[token] = opening;
    }
}
