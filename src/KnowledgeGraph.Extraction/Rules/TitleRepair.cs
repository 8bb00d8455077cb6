using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// Mends what long titles lead a parser astray in: whose name a title of several words is, and what is a further title of one person and
/// no other person.
/// </summary>
static class TitleRepair
{
    /// <summary>How many words may stand before the head of a title.</summary>
    const int Longest = 6;

    /// <param name="titles">Lemmas of offices.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (nameHeads[i] < 0 || names[i].Type != NameType.Person) continue;
            TakePlaceOfTitle(document, names[i], nameHeads[i], titles, heads, relations);
            JoinVisitor(document, names, nameHeads, nameHeads[i], heads, relations);
            FreeVisitor(document, nameHeads[i], heads, relations);
            ReadAsApposition(document, names, i, nameHeads[i], titles, heads, relations);
        }
    }

    /// <summary>"Assistant Secretary of State A B", read as a secretary of A B: what stands between "of" and the name belongs to the title.</summary>
    static void TakePlaceOfTitle(Document document, Name name, int head, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        int title = heads[head];
        if (relations[head] != Relation.Nmod || title < 0 || title > name.First - 3 || document.Tags.Xpos[title] != "NNP" || !titles.Contains(document.Tags.Lemmas[title].ToLowerInvariant())) return;
        if (document.Form(title + 1) is not "of" || heads[title + 1] != head) return;
        for (int token = title + 2; token < name.First; token++)
            if (heads[token] != head || document.Tags.Upos[token] is not (Upos.Propn or Upos.Noun or Upos.Adj) || !char.IsUpper(document.Form(token)[0])) return;
        int matter = name.First - 1;
        Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(title)];
        for (int token = sentence.First; token < sentence.End; token++)
            if (heads[token] == title && token != head && (token > name.First || relations[token] == Relation.Case)) heads[token] = head;
        (heads[head], relations[head]) = (heads[title], relations[title]);
        (heads[title], relations[title]) = (head, Relation.NmodDesc);
        (heads[matter], relations[matter]) = (title, Relation.Nmod);
        heads[title + 1] = matter;
        for (int token = title + 2; token < matter; token++) (heads[token], relations[token]) = (matter, Relation.Compound);
    }

    /// <summary>"President A and visiting Prime Minister B signed": "visiting" is no second subject, but says that B visits.</summary>
    static void JoinVisitor(Document document, Name[] names, int[] nameHeads, int person, int[] heads, Relation[] relations)
    {
        int visiting = heads[person];
        if (relations[person] != Relation.Obj || visiting < 0 || visiting > person || relations[visiting] != Relation.Conj || document.Form(visiting) is not "visiting" || heads[visiting] is not (>= 0 and int first)) return;
        if (document.Tags.Upos[first] == Upos.Verb)
        {
            // "between A and visiting B", hung on the verb
            first = visiting > 1 && document.Form(visiting - 1) is "and" ? Array.FindIndex(names, name => name.Type == NameType.Person && name.End == visiting - 1) : -1;
            if (first < 0 || nameHeads[first] < 0) return;
            first = nameHeads[first];
        }

        Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(visiting)];
        for (int token = sentence.First; token < sentence.End; token++)
            if (heads[token] == visiting && token != person) heads[token] = person;
        (heads[person], relations[person]) = (first, Relation.Conj);
        (heads[visiting], relations[visiting]) = (person, Relation.Amod);
    }

    /// <summary>"says visiting Prime Minister A met B": A is not visited, but meets.</summary>
    static void FreeVisitor(Document document, int person, int[] heads, Relation[] relations)
    {
        int verb = -1, visiting = heads[person];
        if (relations[person] == Relation.Nsubj && visiting > person) (verb, visiting) = (visiting, heads[visiting]);
        if (visiting < 0 || visiting > person || document.Form(visiting) is not "visiting" || document.Tags.Upos[visiting] != Upos.Verb || relations[visiting] is Relation.Amod or Relation.Conj) return;
        Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(visiting)];
        for (int token = person + 1; token < sentence.End && verb < 0; token++)
            if (heads[token] == visiting && relations[token] is Relation.Xcomp or Relation.Ccomp or Relation.Parataxis or Relation.Advcl && document.Tags.Xpos[token] is "VBD" or "VBZ") verb = token;
        if (verb < 0 || heads[verb] != visiting || document.Tags.Xpos[verb] is not ("VBD" or "VBZ")) return;
        (heads[verb], relations[verb]) = (heads[visiting], relations[visiting] == Relation.Xcomp ? Relation.Ccomp : relations[visiting]);
        for (int token = sentence.First; token < sentence.End; token++)
            if (heads[token] == visiting && token != person) heads[token] = verb;
        (heads[person], relations[person]) = (verb, Relation.Nsubj);
        (heads[visiting], relations[visiting]) = (person, Relation.Amod);
    }

    /// <summary>"A, Trade and Industry Adviser to the President": an office behind a name and a comma, which runs into no name of its own, is his.</summary>
    static void ReadAsApposition(Document document, Name[] names, int index, int head, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        int comma = names[index].End;
        Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(head)];
        if (comma + 2 >= sentence.End || document.Form(comma) is not "," || document.Tags.Upos[comma + 1] == Upos.Cconj) return;
        int office = -1;
        for (int token = comma + 1; token < Math.Min(sentence.End, comma + 1 + Longest); token++)
        {
            if (document.Tags.Upos[token] is not (Upos.Propn or Upos.Noun or Upos.Adj or Upos.Cconj) || document.Tags.Xpos[token] is "NNS" or "NNPS") break;
            if (titles.Contains(document.Tags.Lemmas[token].ToLowerInvariant())) office = token;
        }

        if (office < 0 || relations[office] != Relation.Conj || heads[office] != head || index + 1 < names.Length && names[index + 1].Type == NameType.Person && names[index + 1].First <= End(document, office, sentence)) return;
        relations[office] = Relation.Appos;
        for (int token = comma + 1; token < office; token++)
            if (heads[token] == head) (heads[token], relations[token]) = (office, relations[token] == Relation.Punct ? Relation.Punct : Relation.Compound);
    }

    /// <summary>The comma or verb at which a title ends, or the end of the sentence.</summary>
    static int End(Document document, int office, Sentence sentence)
    {
        int token = office + 1;
        while (token < sentence.End && document.Tags.Upos[token] is not (Upos.Punct or Upos.Verb or Upos.Aux)) token++;
        return token;
    }
}
