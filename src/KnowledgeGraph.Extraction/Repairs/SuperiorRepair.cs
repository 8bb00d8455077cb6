using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"met A, Chief of Staff to President B", "A, head of the office of Minister C": whom A works for was not met.</summary>
static class SuperiorRepair
{
    /// <summary>How many words may stand between the two names.</summary>
    const int Longest = 16;

    /// <param name="document">With tags.</param>
    /// <param name="titles">Lemmas of offices.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int i = 1; i < names.Length; i++)
        {
            int superior = nameHeads[i];
            if (superior < 0 || names[i].Type != NameType.Person || Subordinate(names, nameHeads, i) is not (>= 0 and int other) || names[i].First - names[other].End > Longest) continue;
            int person = nameHeads[other];
            if (names[other].End >= names[i].First || document.Form(names[other].End) is not "," || IsBelow(person, superior, heads)) continue;
            if (Office(document, names[other].End + 1, names[i].First, titles) is not (>= 0 and int office) || heads[superior] == office) continue;
            (heads[superior], relations[superior]) = (office, Relation.Nmod);
            if (heads[office] != person) (heads[office], relations[office]) = (person, Relation.Appos);
        }
    }

    /// <summary>The person named last before another; −1 for none.</summary>
    static int Subordinate(Name[] names, int[] nameHeads, int index)
    {
        for (int i = index - 1; i >= 0; i--)
            if (names[i].Type == NameType.Person) return nameHeads[i] < 0 ? -1 : i;
        return -1;
    }

    /// <summary>The office that fills the words up to the other's title, "Chief of Staff to the Secretary"; −1 when there is more between.</summary>
    static int Office(Document document, int first, int end, IReadOnlySet<string> titles)
    {
        int office = -1;
        bool ends = false;
        for (int token = first; token < end; token++)
        {
            if (document.Form(token) is "," or ";" or "and" or "–" || document.Tags.Upos[token] is Upos.Verb or Upos.Aux or Upos.Pron) return -1;
            if (office < 0 && document.Tags.Upos[token] == Upos.Adp) return -1;
            if (office < 0 && document.Form(token + 1) is "of" or "to" or "for" && titles.Contains(document.Tags.Lemmas[token].ToLowerInvariant())) office = token;
            // the last preposition leads in whom the office is of
            if (office >= 0 && document.Tags.Upos[token] == Upos.Adp || document.Form(token) is "to") ends = document.Form(token) is "of" or "to" or "for";
        }

        return ends && IsTitled(document, end, titles) ? office : -1;
    }

    /// <summary>"President B", "Secretary General B": only who has an office of his own is another's superior.</summary>
    static bool IsTitled(Document document, int first, IReadOnlySet<string> titles) =>
        document.Form(first - 1) is "General" || titles.Contains(document.Tags.Lemmas[first - 1].ToLowerInvariant());

    static bool IsBelow(int token, int above, int[] heads)
    {
        for (int head = heads[token]; head >= 0; head = heads[head])
            if (head == above) return true;
        return false;
    }
}
