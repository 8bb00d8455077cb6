using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "the Crown Prince and Prime Minister of Norland, His Highness A", "Chief Adviser and Harbour Director A": two offices that one person
/// holds, of which the parser makes a first person without a name.
/// </summary>
static class SharedTitlesRepair
{
    /// <summary>How many words a title, or a form of address, may have.</summary>
    const int Longest = 5;

    /// <summary>Who is called so beside another is not that other: "the king and queen".</summary>
    static readonly HashSet<string> Couples = new(StringComparer.Ordinal) { "king", "queen", "president", "lady", "princess", "emperor", "empress" };

    /// <param name="document">With tags.</param>
    /// <param name="names">The names of the document.</param>
    /// <param name="nameHeads">The head of each, or −1.</param>
    /// <param name="titles">Lemmas of offices.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int person = nameHeads[i];
            if (person < 0 || names[i].Type != NameType.Person) continue;
            int owned = i > 0 ? Owned(document, names[i - 1], names[i], titles) : -1;
            int second = owned >= 0 ? owned : Bare(document, names[i].First, titles);
            if (second < 0 || First(document, second, titles) is not (>= 0 and int first) || heads[first] == person || Array.Exists(names, name => name.Type == NameType.Person && name.First <= first && first < name.End)) continue;
            if (HasArticle(document, first) == owned >= 0) Join(document, names[i], person, first, heads, relations);
        }
    }

    /// <summary>The office in "Prime Minister of Norland, His Highness A", whose owner is the name before A; −1 for none.</summary>
    static int Owned(Document document, Name owner, Name person, IReadOnlySet<string> titles)
    {
        int office = owner.First - 2;
        if (owner.Type is not (NameType.Place or NameType.Organization) || office < 0 || document.Form(office + 1) is not "of" || !IsOffice(document, office, titles)) return -1;
        if (owner.End >= person.First || document.Form(owner.End) is not "," || person.First - owner.End > Longest) return -1;
        for (int token = owner.End + 1; token < person.First; token++)
            if (!char.IsUpper(document.Form(token)[0])) return -1;
        return office;
    }

    /// <summary>The office right before a name, or before its "Dr."; −1 for none.</summary>
    static int Bare(Document document, int name, IReadOnlySet<string> titles)
    {
        int office = name - 1;
        if (office > 0 && document.Form(office) is "Dr." or "Dr" or "Ambassador" or "General") office--;
        return office > 0 && IsOffice(document, office, titles) ? office : -1;
    }

    /// <summary>The office that "and" joins to a second, without a name between them; −1 for none.</summary>
    static int First(Document document, int second, IReadOnlySet<string> titles)
    {
        for (int token = second - 1; token > Math.Max(0, second - Longest); token--)
        {
            if (document.Form(token) is "and") return IsOffice(document, token - 1, titles) && !Couples.Contains(Lemma(document, token - 1)) && !Couples.Contains(Lemma(document, second)) ? token - 1 : -1;
            if (!char.IsUpper(document.Form(token)[0])) return -1;
        }

        return -1;
    }

    /// <summary>"the Crown Prince", and not "Chief Adviser".</summary>
    static bool HasArticle(Document document, int office)
    {
        int token = office;
        while (token > 0 && char.IsUpper(document.Form(token)[0]) && document.Form(token) is not ",") token--;
        return document.Form(token) is "the" or "The" or "his" or "her" or "its" or "'s" or "’s";
    }

    static bool IsOffice(Document document, int token, IReadOnlySet<string> titles) => document.Tags.Xpos[token] == "NNP" && titles.Contains(Lemma(document, token));

    static string Lemma(Document document, int token) => document.Tags.Lemmas[token].ToLowerInvariant();

    /// <summary>The person takes the place of the first office, which describes him as the second does.</summary>
    static void Join(Document document, Name name, int person, int first, int[] heads, Relation[] relations)
    {
        (heads[person], relations[person]) = (heads[first], relations[first]);
        Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(first)];
        for (int token = sentence.First; token < sentence.End; token++)
            if (heads[token] == first && (token >= name.End || relations[token] is Relation.Case or Relation.Cc or Relation.Punct)) heads[token] = person;
        (heads[first], relations[first]) = (person, Relation.NmodDesc);
    }
}
