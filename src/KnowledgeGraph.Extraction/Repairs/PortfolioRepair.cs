using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "Under Secretary for Trade, Energy, and the Environment A B", read as a secretary for trade, energy and A B: what stands between "for"
/// and the name, all in capitals, is what the office deals with.
/// </summary>
static class PortfolioRepair
{
    /// <summary>How many words a portfolio may have.</summary>
    const int Longest = 14;

    /// <param name="titles">Lemmas of offices.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
            if (nameHeads[i] >= 0 && names[i].Type == NameType.Person && Title(document, names[i], titles) is >= 0 and int title && IsBelow(nameHeads[i], title, heads)) Take(document, names[i], nameHeads[i], title, heads, relations);
    }

    /// <summary>The title whose portfolio runs up to the name; −1 for none.</summary>
    static int Title(Document document, Name name, IReadOnlySet<string> titles)
    {
        int first = document.Sentences.Sentences[document.Sentences.IndexOf(name.First)].First;
        if (name.First == first || !char.IsUpper(document.Form(name.First - 1)[0]) && document.Form(name.First - 1) is not ")") return -1;
        for (int token = name.First - 1; token > Math.Max(first, name.First - Longest); token--)
        {
            ReadOnlySpan<char> form = document.Form(token);
            if (form is "for" && TitleAt(document, token - 1, titles) is >= 0 and int title) return title;
            if (!char.IsUpper(form[0]) && form is not ("," or "and" or "of" or "the" or "&" or "-" or "(" or ")" or "’s" or "'s")) return -1;
        }

        return -1;
    }

    /// <summary>"Under Secretary", "Assistant Secretary of State".</summary>
    static int TitleAt(Document document, int token, IReadOnlySet<string> titles)
    {
        if (token >= 2 && document.Form(token - 1) is "of") token -= 2;
        return char.IsUpper(document.Form(token)[0]) && titles.Contains(document.Tags.Lemmas[token].ToLowerInvariant()) ? token : -1;
    }

    static bool IsBelow(int token, int above, int[] heads)
    {
        for (int head = heads[token]; head >= 0; head = heads[head])
            if (head == above) return true;
        return false;
    }

    static void Take(Document document, Name name, int person, int title, int[] heads, Relation[] relations)
    {
        Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(title)];
        for (int token = sentence.First; token < sentence.End; token++)
        {
            bool within = token > title && token < name.First;
            if (within && heads[token] == person) (heads[token], relations[token]) = (title, relations[token] is Relation.Punct or Relation.Cc ? relations[token] : Relation.Compound);
            else if (!within && token != person && heads[token] == title && (token >= name.End || relations[token] == Relation.Case)) heads[token] = person;
        }

        (heads[person], relations[person]) = (heads[title], relations[title]);
        (heads[title], relations[title]) = (person, Relation.NmodDesc);
    }
}
