using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"Harbour crisis: The envoy arrives in Oslo": the label before the colon is what the sentence is about, and no part of it.</summary>
static class LabelRepair
{
    /// <summary>No label has more words.</summary>
    const int Longest = 10;

    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        foreach (Sentence sentence in document.Sentences.Sentences)
        {
            if (heads[sentence.First] == ParseLayer.Unparsed) continue;
            int colon = sentence.First + 1;
            while (colon < sentence.End && colon - sentence.First <= Longest && document.Form(colon) is not ":") colon++;
            if (colon + 2 >= sentence.End || document.Form(colon) is not ":" || !char.IsUpper(document.Form(colon + 1)[0])) continue;
            int label = colon - 1;
            while (label > sentence.First && relations[label] != Relation.Root) label--;
            if (relations[label] != Relation.Root || document.Tags.Upos[label] is not (Upos.Noun or Upos.Propn)) continue;
            Mend(document, sentence, colon, label, heads, relations);
        }
    }

    static void Mend(Document document, Sentence sentence, int colon, int label, int[] heads, Relation[] relations)
    {
        int verb = colon + 1, subject = -1;
        for (; verb < sentence.End; verb++)
        {
            if (heads[verb] != label) continue;
            if (document.Tags.Xpos[verb] is "VBZ" or "VBP" or "VBD") break;
            if (subject < 0 && relations[verb] == Relation.Appos && document.Tags.Upos[verb] is Upos.Noun or Upos.Propn) subject = verb;
        }

        if (verb == sentence.End) return;
        for (int token = verb - 1; token > colon && subject >= 0; token--)
            if (heads[token] == verb && relations[token] is Relation.Nsubj or Relation.NsubjPass) subject = -1;
        for (int token = colon + 1; token < sentence.End; token++)
            if (heads[token] == label) heads[token] = verb;
        (heads[verb], relations[verb]) = (ParseLayer.Root, Relation.Root);
        (heads[label], relations[label]) = (verb, Relation.Parataxis);
        if (subject >= 0) relations[subject] = Relation.Nsubj;
    }
}
