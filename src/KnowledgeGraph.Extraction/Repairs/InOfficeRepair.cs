using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"the Council's Chair-in-Office and Norwegian Foreign Minister A": five words that are one title, with what hangs on any of them.</summary>
static class InOfficeRepair
{
    /// <summary>From "Chair" to "Office".</summary>
    const int Length = 4;

    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int chair = 0; chair + Length < heads.Length; chair++)
        {
            if (heads[chair] == ParseLayer.Unparsed || !IsOne(document, chair)) continue;
            int office = chair + Length;
            // the title stands where the first of its words does that hangs on none of the others
            for (int word = chair; word <= office; word++)
                if (heads[word] < chair || heads[word] > office)
                {
                    (heads[chair], relations[chair]) = (heads[word], relations[word]);
                    break;
                }

            Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(chair)];
            for (int token = sentence.First; token < sentence.End; token++)
                if ((token < chair || token > office) && heads[token] > chair && heads[token] <= office) heads[token] = chair;
            for (int word = chair + 1; word < office; word++) (heads[word], relations[word]) = (office, document.Form(word) is "in" or "In" ? Relation.Case : Relation.Punct);
            (heads[office], relations[office]) = (chair, Relation.Nmod);
        }
    }

    static bool IsOne(Document document, int chair) =>
        document.Tags.Lemmas[chair].ToLowerInvariant() is "chair" or "chairman" or "chairwoman" or "chairperson" or "chairmanship"
        && document.Form(chair + 1) is "-" && document.Form(chair + 2) is "in" or "In" && document.Form(chair + 3) is "-" && document.Form(chair + Length) is "office" or "Office";
}
