using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "his Greek, Cypriot and French counterparts, A, B and C": the demonyms modify the counterparts, whose names are in apposition. A parser
/// often makes participants of the demonyms.
/// </summary>
static class CounterpartList
{
    /// <param name="document">With tags and names.</param>
    /// <param name="names">The names, in order.</param>
    /// <param name="nameHeads">The head of each; −1 for none.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        for (int noun = 1; noun < heads.Length; noun++)
        {
            if (document.Tags.Xpos[noun] != "NNS" || document.Tags.Lemmas[noun] != "counterpart") continue;
            Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(noun)];
            MendCountries(document, sentence, noun, heads, relations);
            MendModifiers(document, sentence, noun, heads, relations);
            MendNames(document, sentence, noun, names, nameHeads, heads, relations);
        }
    }

    /// <summary>"hosted her counterparts from A and B": whose they are, and not from where they were hosted.</summary>
    static void MendCountries(Document document, Sentence sentence, int noun, int[] heads, Relation[] relations)
    {
        int from = noun + 1;
        if (from >= sentence.End || document.Form(from) is not ("from" or "of") || heads[from] is not (>= 0 and int country) || country < from || relations[country] != Relation.Obl || heads[country] != heads[noun]) return;
        (heads[country], relations[country]) = (noun, Relation.Nmod);
    }

    /// <summary>Everything between the possessive and the noun modifies the noun, which takes the place of what the parser put above it.</summary>
    static void MendModifiers(Document document, Sentence sentence, int noun, int[] heads, Relation[] relations)
    {
        int first = noun;
        while (first > sentence.First && (document.Form(first - 1) is "," or "and" || document.Tags.Upos[first - 1] is Upos.Adj or Upos.Propn && char.IsUpper(document.Form(first - 1)[0]))) first--;
        if (first == noun || first == sentence.First || document.Tags.Upos[first - 1] is not (Upos.Pron or Upos.Part or Upos.Det)) return;
        int above = -1;
        for (int token = first; token <= noun && above < 0; token++)
            if (heads[token] >= 0 && (heads[token] < first - 1 || heads[token] > noun)) above = token;
        if (above < 0) return;
        (int head, Relation relation) = (heads[above], relations[above]);
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (token >= first && token < noun)
            {
                heads[token] = noun;
                relations[token] = document.Tags.Upos[token] == Upos.Punct ? Relation.Punct : document.Tags.Upos[token] == Upos.Cconj ? Relation.Cc : Relation.Amod;
            }
            else if (token != noun && heads[token] >= first && heads[token] < noun)
            {
                heads[token] = noun;
            }
        }

        (heads[noun], relations[noun]) = (head, relation);
    }

    /// <summary>The names that follow, two or more, are those of the counterparts.</summary>
    static void MendNames(Document document, Sentence sentence, int noun, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        List<int> people = [];
        int next = noun + 1;
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].First <= noun || nameHeads[i] < 0) continue;
            while (next < names[i].First && document.Form(next) is "," or "and" or "–" or "-") next++;
            // "Foreign Minister A and Defense Minister B"
            while (next < names[i].First && IsTitle(next, names[i], nameHeads[i], heads)) next++;
            if (names[i].First != next || names[i].Type != NameType.Person || names[i].End > sentence.End) break;
            people.Add(nameHeads[i]);
            next = names[i].End;
        }

        if (people.Count < 2) return;
        for (int i = 0; i < people.Count; i++)
        {
            heads[people[i]] = i == 0 ? noun : people[0];
            relations[people[i]] = i == 0 ? Relation.Appos : Relation.Conj;
        }
    }

    /// <summary>Does the word before a name belong to it?</summary>
    static bool IsTitle(int token, Name name, int nameHead, int[] heads)
    {
        const int deep = 4;
        for (int steps = 0, up = heads[token]; steps < deep && up > token; steps++, up = heads[up])
            if (up == nameHead || up >= name.First && up < name.End) return true;
        return false;
    }
}
