using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

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
            LeadTitle(document, names[i], nameHeads[i], titles, heads, relations);
            TakePlaceOfTitle(document, names, names[i], nameHeads[i], titles, heads, relations);
            JoinVisitor(document, names, nameHeads, nameHeads[i], heads, relations);
            FreeVisitor(document, nameHeads[i], heads, relations);
            LeaveOffice(document, names[i], nameHeads[i], titles, heads, relations);
            ReadAsApposition(document, names, i, nameHeads[i], titles, heads, relations);
        }
    }

    /// <summary>"Secretary A B", read as a name that begins with "Secretary": the name is the head, and the title describes it.</summary>
    static void LeadTitle(Document document, Name name, int head, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        int title = name.First - 1;
        if (heads[head] != title || relations[head] != Relation.Flat || title < 0 || document.Tags.Xpos[title] != "NNP" || !titles.Contains(document.Tags.Lemmas[title].ToLowerInvariant())) return;
        Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(title)];
        for (int token = sentence.First; token < sentence.End; token++)
            if (heads[token] == title && token != head && (token > name.First || relations[token] is Relation.Case or Relation.Cc or Relation.Punct or Relation.Mark)) heads[token] = head;
        (heads[head], relations[head]) = (heads[title], relations[title]);
        (heads[title], relations[title]) = (head, Relation.NmodDesc);
    }

    /// <summary>
    /// "Assistant Secretary of State A B", "Minister for Europe and Foreign Affairs A B", read as an office and somebody else: what stands in
    /// capitals between the office and the name belongs to the title.
    /// </summary>
    static void TakePlaceOfTitle(Document document, Name[] names, Name name, int head, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        int title = Titled(document, names, name, titles);
        if (title < 0 || Array.Exists(names, owner => owner.First <= title + 3 && owner.End == name.First) || heads[title] == head || heads[head] == title && relations[head] is Relation.Flat or Relation.Appos) return;
        Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(title)];
        // "A and Under Secretary of State B": who stands in a list stays there
        bool listed = relations[head] == Relation.Conj && relations[title] is not (Relation.Nsubj or Relation.NsubjPass) && Array.Exists(names, one => one.Type == NameType.Person && one.First <= heads[head] && heads[head] < one.End && one.End <= title);
        (int above, Relation relation) = listed || heads[title] >= title && heads[title] < name.End ? (heads[head], relations[head]) : (heads[title], relations[title]);
        // "Secretary of State A B's visit", read as a secretary with a visit: the visit is what the clause speaks of
        int owned = relations[head] == Relation.NmodPoss && heads[head] >= name.End && heads[heads[head]] >= title && heads[heads[head]] < name.First ? heads[head] : -1;
        if (owned >= 0) (heads[owned], relations[owned]) = (above, relation);
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (token >= name.First && token < name.End || token == owned) continue;
            bool within = token > title && token < name.First, hangs = heads[token] >= title && heads[token] < name.First;
            if (within && !hangs) (heads[token], relations[token]) = (title, document.Tags.Upos[token] is Upos.Adp or Upos.Det or Upos.Cconj or Upos.Punct ? relations[token] : Relation.Nmod);
            else if (!within && hangs && token != title && (token > name.First || heads[token] == title && relations[token] is Relation.Case or Relation.Cc or Relation.Punct or Relation.Mark)) heads[token] = owned >= 0 ? owned : head;
        }

        // "A, Minister of External Affairs B" are two
        bool other = relation == Relation.Appos && Array.Exists(names, one => one.Type == NameType.Person && one.First <= above && above < one.End);
        if (owned < 0) (heads[head], relations[head]) = (above, other ? Relation.Conj : relation);
        (heads[title], relations[title]) = (head, Relation.NmodDesc);
    }

    /// <summary>The office whose words run from "of", "for" or "to" up to the name, all in capitals; -1 for none.</summary>
    static int Titled(Document document, Name[] names, Name name, IReadOnlySet<string> titles)
    {
        const int longest = 14;
        if (name.First == 0 || !char.IsUpper(document.Form(name.First - 1)[0])) return -1;
        int first = document.Sentences.Sentences[document.Sentences.IndexOf(name.First)].First;
        bool own = titles.Contains(document.Tags.Lemmas[name.First - 1].ToLowerInvariant()), served = false;
        for (int token = name.First - 2; token >= Math.Max(first, name.First - longest); token--)
        {
            ReadOnlySpan<char> form = document.Form(token);
            if (Array.Exists(names, other => other.Type == NameType.Person && other.First <= token && token < other.End)) return -1;
            // "Chief of Staff for President B" is another than B
            served |= own && form is "for" or "to";
            if (served && form is "of" or "for" or "to" && token < name.First - 2 && titles.Contains(document.Tags.Lemmas[token - 1].ToLowerInvariant())) return -1;
            if (document.Tags.Xpos[token] == "NNP" && titles.Contains(document.Tags.Lemmas[token].ToLowerInvariant())) return document.Form(token + 1) is "of" or "for" or "to" ? token : -1;
            if (!char.IsUpper(form[0]) && form is not ("," or "and" or "of" or "the" or "for" or "&" or "-" or "to")) return -1;
        }

        return -1;
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
            else if (relations[visiting] == Relation.Advcl && heads[token] == heads[visiting] && relations[token] == Relation.Advcl && document.Tags.Xpos[token] is "VBD" or "VBZ" && IsBare(sentence, token, heads, relations)) verb = token;
        if (verb < 0 || heads[verb] != visiting && heads[verb] != heads[visiting] || document.Tags.Xpos[verb] is not ("VBD" or "VBZ")) return;
        // "told visiting Prime Minister A that B wants": the clause has a subject of its own
        bool told = HasSubject(sentence, verb, person, heads, relations);
        (heads[verb], relations[verb]) = (heads[visiting], relations[visiting] == Relation.Xcomp ? Relation.Ccomp : relations[visiting]);
        for (int token = sentence.First; token < sentence.End; token++)
            if (heads[token] == visiting && token != person) heads[token] = verb;
        (heads[person], relations[person]) = told ? (heads[verb], Relation.Obj) : (verb, Relation.Nsubj);
        (heads[visiting], relations[visiting]) = (person, Relation.Amod);
    }

    static bool HasSubject(Sentence sentence, int verb, int person, int[] heads, Relation[] relations)
    {
        for (int token = sentence.First; token < verb; token++)
            if (token != person && heads[token] == verb && relations[token] is Relation.Nsubj or Relation.NsubjPass) return true;
        return false;
    }

    /// <summary>A verb with neither a subject nor a conjunction.</summary>
    static bool IsBare(Sentence sentence, int verb, int[] heads, Relation[] relations)
    {
        for (int token = sentence.First; token < verb; token++)
            if (heads[token] == verb && relations[token] is Relation.Nsubj or Relation.NsubjPass or Relation.Mark or Relation.Cc) return false;
        return true;
    }

    /// <summary>"spoke with A, Chief of Staff to President B": whom an office behind a name serves belongs to the office, and not to the verb.</summary>
    static void LeaveOffice(Document document, Name name, int person, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        if (relations[person] is not (Relation.Obl or Relation.Nmod)) return;
        for (int token = Math.Max(0, name.First - Longest); token < name.First; token++)
        {
            if (heads[token] != person || relations[token] != Relation.Case || document.Form(token) is not ("to" or "for") || token == 0) continue;
            int office = token - 1;
            while (office >= 0 && !titles.Contains(document.Tags.Lemmas[office].ToLowerInvariant()) && relations[office] == Relation.Nmod && heads[office] >= 0 && heads[office] < office) office = heads[office];
            if (relations[office] == Relation.Appos && titles.Contains(document.Tags.Lemmas[office].ToLowerInvariant())) (heads[person], relations[person]) = (office, Relation.Nmod);
            return;
        }
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
