using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"Were A ever to recognise B, C would protest": a condition by the order of its words, with A for its subject.</summary>
static class ConditionRepair
{
    /// <summary>How many words stand between "were" and the infinitive.</summary>
    const int Reach = 12;

    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        foreach (Sentence sentence in document.Sentences.Sentences)
            if (heads[sentence.First] != ParseLayer.Unparsed && document.Form(sentence.First) is "Were" && Infinitive(document, sentence) is >= 0 and int verb)
                Mend(sentence, verb, heads, relations);
    }

    static int Infinitive(Document document, Sentence sentence)
    {
        for (int token = sentence.First + 2; token < Math.Min(sentence.End, sentence.First + Reach); token++)
        {
            if (document.Tags.Xpos[token] is "VBD" or "VBZ" or "VBP" or "MD" || document.Form(token) is "," or "?") return -1;
            if (document.Tags.Xpos[token] == "VB" && document.Form(token - 1) is "to") return token;
        }

        return -1;
    }

    static void Mend(Sentence sentence, int verb, int[] heads, Relation[] relations)
    {
        int root = sentence.First;
        while (root < sentence.End && heads[root] != ParseLayer.Root) root++;
        if (root <= verb || root == sentence.End) return;
        for (int token = sentence.First + 1; token < verb; token++)
        {
            if (heads[token] >= sentence.First && heads[token] < verb || heads[token] == verb) continue;
            (heads[token], relations[token]) = (verb, Relation.Nsubj);
        }

        (heads[sentence.First], relations[sentence.First]) = (verb, Relation.Aux);
        (heads[verb], relations[verb]) = (root, Relation.Advcl);
    }
}
