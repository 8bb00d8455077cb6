using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "met his Norwegian counterpart, A, and President B": A is the counterpart, and no other whom he met; so is "Norway's president, A". What
/// was coordinated with either stays so. "A, Trade Policy Director, B, Norland's envoy, and C met": what stands between commas is what A is.
/// </summary>
static class OfficeAppositionRepair
{
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Type == NameType.Person && nameHeads[i] >= 0 && Behind(document, names[i].End, titles) is >= 0 and int own && relations[own] == Relation.Conj) (heads[own], relations[own]) = (nameHeads[i], Relation.Appos);
            int name = nameHeads[i], office = Titled(document, names[i].First) - 2;
            if (name < 0 || office < 0 || names[i].Type != NameType.Person || document.Form(office + 1) is not ",") continue;
            bool rival = relations[name] == Relation.Nsubj && names[i].End < document.Tokens.Count && document.Form(names[i].End) is "," && HasOtherSubject(document, name, heads[name], heads, relations);
            if (!rival && (relations[name] != Relation.Conj || heads[name] != office)) continue;
            if (document.Tags.Xpos[office] is not ("NN" or "NNP") || document.Form(office) is not "colleague" && !titles.Contains(document.Tags.Lemmas[office].ToLowerInvariant()) || !IsOwned(document, office, heads, relations)) continue;
            (heads[name], relations[name]) = (office, Relation.Appos);
        }
    }

    /// <summary>"A, who dined with his Norwegian colleague, B, said": A said it; "in a note to its president, B, the council said": the council.</summary>
    static bool HasOtherSubject(Document document, int name, int verb, int[] heads, Relation[] relations)
    {
        if (verb < name) return false;
        for (int token = document.Sentences.Sentences[document.Sentences.IndexOf(name)].First; token < verb; token++)
            if (token != name && heads[token] == verb && relations[token] == Relation.Nsubj) return true;
        return false;
    }

    /// <summary>Where the capitalized words begin that stand before a name: "Norwegian Ambassador A".</summary>
    static int Titled(Document document, int name)
    {
        const int longest = 5;
        int first = name;
        while (first > 0 && name - first < longest && char.IsUpper(document.Form(first - 1)[0])) first--;
        return first;
    }

    /// <summary>The office that ends a run of capitalized words between two commas; -1 for none.</summary>
    static int Behind(Document document, int comma, IReadOnlySet<string> titles)
    {
        const int longest = 8;
        if (comma + 2 >= document.Tokens.Count || document.Form(comma) is not ",") return -1;
        int end = comma + 1;
        while (end + 1 < document.Tokens.Count && end - comma <= longest && char.IsUpper(document.Form(end)[0])) end++;
        return end > comma + 2 && document.Form(end) is "," && document.Tags.Xpos[end - 1] == "NNP" && titles.Contains(document.Tags.Lemmas[end - 1].ToLowerInvariant()) ? end - 1 : -1;
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
