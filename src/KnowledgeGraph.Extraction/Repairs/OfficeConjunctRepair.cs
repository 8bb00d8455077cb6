using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"the presidents of A and B and the prime minister of C": the office stands beside the offices, and not beside their countries.</summary>
static class OfficeConjunctRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="names">The names of the document.</param>
    /// <param name="nameHeads">The head of each, or -1.</param>
    /// <param name="titles">Lemmas of offices.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int country = nameHeads[i];
            if (country < 0 || names[i].Type is not (NameType.Place or NameType.Organization) || relations[country] != Relation.Nmod || heads[country] is not (>= 0 and int office) || office > country || !IsOffice(document, titles, office)) continue;
            Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(country)];
            for (int token = names[i].End; token < sentence.End; token++)
                if (heads[token] == country && relations[token] == Relation.Conj && IsOffice(document, titles, token) && HasOwner(token, sentence, heads, relations)) heads[token] = office;
        }
    }

    static bool IsOffice(Document document, IReadOnlySet<string> titles, int token) =>
        document.Tags.Upos[token] is Upos.Noun or Upos.Propn && titles.Contains(document.Tags.Lemmas[token].ToLowerInvariant());

    /// <summary>"of C", or an article of its own.</summary>
    static bool HasOwner(int token, Sentence sentence, int[] heads, Relation[] relations)
    {
        for (int child = sentence.First; child < sentence.End; child++)
            if (heads[child] == token && (relations[child] == Relation.Det || relations[child] == Relation.Nmod && child > token)) return true;
        return false;
    }
}
