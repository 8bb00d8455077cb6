using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"met with critics, including A", "leaders will attend the summit in Oslo, including A": people whom a clause tells of are those of whom A is an example.</summary>
static class ExampleRepair
{
    static readonly HashSet<string> People = new(StringComparer.Ordinal)
    {
        "ally", "critic", "opponent", "rival", "supporter", "figure", "politician", "lawmaker", "dignitary", "guest", "colleague", "member", "partner", "friend", "participant", "attendee", "delegate", "official", "other",
    };

    /// <param name="titles">Lemmas of offices, which are people too.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int word = 2; word < heads.Length; word++)
        {
            if (document.Form(word) is "among" && document.Form(word + 1 < heads.Length ? word + 1 : word) is "them") MendAmong(document, names, nameHeads, word + 1, heads, relations);
            if (document.Form(word) is not "including" || relations[word] != Relation.Case || document.Form(word - 1) is not "," || heads[word] is not (>= 0 and int example)) continue;
            if (relations[example] is not (Relation.Obl or Relation.Nmod or Relation.Appos) || !IsPerson(document, names, nameHeads, titles, example)) continue;
            // "A and Norwegian officials, including B": of the officials, and not of A
            if (IsPeople(document, titles, word - 2))
            {
                if (!IsAbove(example, word - 2, heads)) (heads[example], relations[example]) = (word - 2, Relation.Nmod);
                continue;
            }

            if (relations[example] == Relation.Appos) continue;
            if (Owners(document, titles, heads[example], heads, relations) is >= 0 and int people)
            {
                (heads[example], relations[example]) = (people, Relation.Nmod);
                continue;
            }

            if (Verb(document, titles, example, heads) is not (>= 0 and int verb) || Group(document, titles, verb, word, heads, relations) is not (>= 0 and int group)) continue;
            (heads[example], relations[example]) = (group, Relation.Nmod);
            // "more than forty leaders, including A, are attending": whom no preposition joins to the verb is its subject
            if (group < verb && relations[group] == Relation.Obl && !IsMarked(group, verb, heads, relations)) relations[group] = Relation.Nsubj;
        }
    }

    /// <summary>"leaders gathered, among them A": A is of them.</summary>
    static void MendAmong(Document document, Name[] names, int[] nameHeads, int them, int[] heads, Relation[] relations)
    {
        int first = them + 1;
        while (first < heads.Length && document.Tags.Upos[first] is Upos.Noun or Upos.Propn or Upos.Adj && !Array.Exists(names, name => name.Type == NameType.Person && name.First == first)) first++;
        int index = Array.FindIndex(names, name => name.Type == NameType.Person && name.First == first);
        if (index >= 0 && nameHeads[index] is >= 0 and int person && heads[them] == heads[person] && relations[them] is Relation.Obl or Relation.Nmod) (heads[them], relations[them]) = (person, Relation.Nmod);
    }

    /// <summary>"leaders of 21 countries, including A", "leaders at the summit, including A": the people whose countries or summit the example was hung on; −1 for none.</summary>
    static int Owners(Document document, IReadOnlySet<string> titles, int noun, int[] heads, Relation[] relations)
    {
        for (int steps = 0; steps < 3 && noun >= 0 && relations[noun] == Relation.Nmod && document.Tags.Upos[noun] is Upos.Noun or Upos.Propn && !titles.Contains(document.Tags.Lemmas[noun].ToLowerInvariant()) && !People.Contains(document.Tags.Lemmas[noun]); steps++)
        {
            noun = heads[noun];
            if (noun >= 0 && IsPeople(document, titles, noun)) return noun;
        }

        return -1;
    }

    static bool IsPeople(Document document, IReadOnlySet<string> titles, int token) =>
        document.Tags.Xpos[token] is "NNS" && (titles.Contains(document.Tags.Lemmas[token].ToLowerInvariant()) || People.Contains(document.Tags.Lemmas[token]));

    static bool IsAbove(int token, int below, int[] heads)
    {
        for (int up = below, steps = 0; up >= 0 && steps < 100; up = heads[up], steps++)
            if (up == token) return true;
        return false;
    }

    static bool IsPerson(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int token)
    {
        for (int i = 0; i < names.Length; i++)
            if (nameHeads[i] == token) return names[i].Type == NameType.Person;
        return titles.Contains(document.Tags.Lemmas[token].ToLowerInvariant());
    }

    /// <summary>The verb of the clause that an example hangs in; −1 where it is one of people, or nowhere.</summary>
    static int Verb(Document document, IReadOnlySet<string> titles, int example, int[] heads)
    {
        for (int head = heads[example], steps = 0; head >= 0 && steps < 3; head = heads[head], steps++)
            if (document.Tags.Upos[head] == Upos.Verb) return head;
            else if (document.Tags.Xpos[head] is "NNS" or "NNPS" || titles.Contains(document.Tags.Lemmas[head]) || People.Contains(document.Tags.Lemmas[head])) return -1;
        return -1;
    }

    static bool IsMarked(int group, int verb, int[] heads, Relation[] relations)
    {
        for (int token = 0; token < verb; token++)
            if (heads[token] == group && relations[token] == Relation.Case) return true;
        return false;
    }

    /// <summary>The people nearest before the example; −1 for none.</summary>
    static int Group(Document document, IReadOnlySet<string> titles, int verb, int end, int[] heads, Relation[] relations)
    {
        for (int token = end - 1; token >= 0 && end - token < 40; token--)
            if (heads[token] == verb && document.Tags.Xpos[token] == "NNS" && relations[token] is Relation.Obl or Relation.OblAgent or Relation.Obj or Relation.Nsubj or Relation.NsubjPass
                && (People.Contains(document.Tags.Lemmas[token]) || titles.Contains(document.Tags.Lemmas[token]))) return token;
        return -1;
    }
}
