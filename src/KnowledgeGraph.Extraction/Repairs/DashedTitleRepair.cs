using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"Deputy Prime Minister – Foreign Minister A": two offices of one person, and nobody else before the dash.</summary>
static class DashedTitleRepair
{
    /// <summary>How many words the second office may have.</summary>
    const int Longest = 6;

    /// <param name="titles">Lemmas of offices.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (nameHeads[i] < 0 || names[i].Type != NameType.Person || Dash(document, names[i].First, titles) is not (> 0 and int dash) || !titles.Contains(document.Tags.Lemmas[dash - 1].ToLowerInvariant())) continue;
            int office = dash - 1, person = nameHeads[i];
            if (heads[office] == person) continue;
            // what the offices were taken to stand in is where the person stands
            if (heads[person] >= office && heads[person] < person) (heads[person], relations[person]) = (heads[office], relations[office]);
            (heads[office], relations[office]) = (person, Relation.NmodDesc);
        }
    }

    /// <summary>The dash before an office in capitals that ends where a name begins; −1 for none.</summary>
    static int Dash(Document document, int first, IReadOnlySet<string> titles)
    {
        int token = first - 1;
        if (token < 2 || !titles.Contains(document.Tags.Lemmas[token].ToLowerInvariant())) return -1;
        while (token > 1 && first - token <= Longest && (char.IsUpper(document.Form(token)[0]) || document.Form(token) is "of" or "and" or "for" or "the")) token--;
        // "Secretary-General" is one word
        bool apart = document.Span(token - 1, token) is var before && document.Text[before.Start + before.Length] == ' ';
        return apart && document.Form(token) is ("–" or "—" or "-") && char.IsUpper(document.Form(token - 1)[0]) ? token : -1;
    }
}
