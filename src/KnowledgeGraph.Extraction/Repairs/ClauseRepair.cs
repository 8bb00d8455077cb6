using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// Mends what a parser gets wrong about whole clauses: whose subject a person is, and what belongs to the words of a quotation. Works after
/// the names have their heads.
/// </summary>
static class ClauseRepair
{
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (nameHeads[i] < 0) continue;
            if (names[i].Type == NameType.Person)
            {
                LowerApposition(document, names[i], nameHeads[i], titles, heads, relations);
                LiftApposition(document, nameHeads[i], titles, heads, relations);
                ReadAsObject(document, nameHeads[i], heads, relations);
                ReadAsSubject(document, nameHeads[i], heads, relations);
                LeavePlace(document, names, nameHeads, i, heads, relations);
                LeaveOpening(document, names[i], nameHeads[i], heads, relations);
                TakeSubject(document, names[i], nameHeads[i], heads, relations);
                ReadAsSubjects(document, names, nameHeads, i, heads, relations);
            }
            else if (names[i].End < heads.Length) JoinTitled(document, names[i], nameHeads[i], titles, heads, relations);
        }

        foreach (TimeExpression time in document.Times.Expressions)
        {
            LeaveTime(document, time, heads, relations);
            ReadAsTime(time, heads, relations);
            LeaveRelative(document, time, heads, relations);
        }

        foreach (Quotation quotation in document.Quotations.Quotations)
            if (quotation.IsDirect) LeaveQuotation(document, quotation, heads, relations);
    }

    /// <summary>"who is in Oslo, met President A B": a person is no clause that completes "met".</summary>
    static void ReadAsObject(Document document, int person, int[] heads, Relation[] relations)
    {
        int verb = heads[person];
        if (relations[person] == Relation.Iobj && verb >= 0 && !HasChild(document, verb, Relation.Obj, heads, relations) && !HasChild(document, verb, Relation.Ccomp, heads, relations)) relations[person] = Relation.Obj;
        if (relations[person] is not (Relation.Xcomp or Relation.Ccomp) || verb < 0 || verb > person || document.Tags.Upos[verb] != Upos.Verb) return;
        for (int token = verb + 1; token < person; token++)
            if (heads[token] == person && relations[token] is Relation.Cop or Relation.Mark or Relation.Case || heads[token] == verb && relations[token] == Relation.Obj) return;
        relations[person] = Relation.Obj;
    }

    /// <summary>"the president of the transitional government, A": the name is that of the office, not of the body whose office it is.</summary>
    static void LiftApposition(Document document, int person, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        if (relations[person] != Relation.Appos || heads[person] is not (>= 0 and int body) || body > person || document.Tags.Upos[body] is not (Upos.Noun or Upos.Propn) || titles.Contains(document.Tags.Lemmas[body].ToLowerInvariant())) return;
        int office = body;
        while (relations[office] == Relation.Nmod && heads[office] >= 0 && heads[office] < office && !(office != body && titles.Contains(document.Tags.Lemmas[office].ToLowerInvariant()))) office = heads[office];
        if (office == body || document.Tags.Upos[office] != Upos.Noun || !titles.Contains(document.Tags.Lemmas[office].ToLowerInvariant()) || HasChild(document, office, Relation.Appos, heads, relations)) return;
        heads[person] = office;
    }

    /// <summary>"the ministers and their counterpart, A": the name is that of the nearest.</summary>
    static void LowerApposition(Document document, Name name, int person, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        int office = name.First - 2;
        if (relations[person] != Relation.Appos || office < 0 || document.Form(office + 1) is not "," || document.Tags.Xpos[office] != "NN" || heads[office] != heads[person] || relations[office] != Relation.Conj || !titles.Contains(document.Tags.Lemmas[office])) return;
        heads[person] = office;
    }

    /// <summary>"After talks in Oslo, President A signed": a person is no other name of a place, but the subject of the verb behind him.</summary>
    static void LeavePlace(Document document, Name[] names, int[] nameHeads, int person, int[] heads, Relation[] relations)
    {
        int head = nameHeads[person];
        int place = person - 1;
        while (place >= 0 && names[place].Type == NameType.Demonym) place--;
        if (place < 0 || names[place].Type != NameType.Place || relations[head] is not (Relation.Appos or Relation.Conj or Relation.Nmod or Relation.NmodUnmarked) || heads[head] != nameHeads[place]) return;
        if (!document.Form(names[place].End).SequenceEqual(",")) return;
        for (int up = heads[head], steps = 0; up >= 0 && steps < 8; up = heads[up], steps++)
        {
            if (up < names[person].End || document.Tags.Upos[up] != Upos.Verb || HasChild(document, up, Relation.Nsubj, heads, relations) || HasChild(document, up, Relation.NsubjPass, heads, relations)) continue;
            heads[head] = up;
            relations[head] = Relation.Nsubj;
            return;
        }
    }

    /// <summary>"Under Secretary for Trade, Fisheries, and Ports A B travelled": the name right before a finite verb without a subject is its subject, however long the title.</summary>
    static void TakeSubject(Document document, Name person, int head, int[] heads, Relation[] relations)
    {
        int verb = person.End;
        if (verb < heads.Length && relations[verb] == Relation.Aux && document.Tags.Xpos[verb] is "MD" or "VBZ" or "VBD" && heads[verb] > verb) verb = heads[verb];
        if (verb >= heads.Length || document.Tags.Xpos[verb] is not ("VBD" or "VBZ" or "VB" or "VBN") || document.Tags.Upos[verb] != Upos.Verb || heads[verb] != ParseLayer.Root || relations[head] is not (Relation.Conj or Relation.Nmod or Relation.Appos)) return;
        if (HasChild(document, verb, Relation.Nsubj, heads, relations) || HasChild(document, verb, Relation.NsubjPass, heads, relations)) return;
        (heads[head], relations[head]) = (verb, Relation.Nsubj);
    }

    /// <summary>"During the talks on fisheries, President A called for": behind a comma begins the clause whose verb has no other subject.</summary>
    static void LeaveOpening(Document document, Name person, int head, int[] heads, Relation[] relations)
    {
        if (relations[head] is not (Relation.Appos or Relation.Nmod or Relation.NmodUnmarked or Relation.Dep) || heads[head] < 0 || heads[head] >= person.First || document.Tags.Upos[heads[head]] is not (Upos.Noun or Upos.Propn)) return;
        int first = person.First;
        while (first > 0 && (heads[first - 1] == head || heads[first - 1] >= first && heads[first - 1] < person.End) && document.Tags.Upos[first - 1] is Upos.Noun or Upos.Propn or Upos.Adj) first--;
        if (first == 0 || !document.Form(first - 1).SequenceEqual(",")) return;
        for (int up = heads[head], steps = 0; up >= 0 && steps < 8; up = heads[up], steps++)
        {
            if (up < person.End || document.Tags.Upos[up] != Upos.Verb || HasChild(document, up, Relation.Nsubj, heads, relations) || HasChild(document, up, Relation.NsubjPass, heads, relations)) continue;
            (heads[head], relations[head]) = (up, Relation.Nsubj);
            return;
        }
    }

    static bool HasChild(Document document, int head, Relation relation, int[] heads, Relation[] relations)
    {
        Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(head)];
        for (int token = sentence.First; token < sentence.End; token++)
            if (heads[token] == head && relations[token] == relation) return true;
        return false;
    }

    /// <summary>"officials said Mr. A, who is abroad, has called off the trip": A is the subject of what is said, not what is said.</summary>
    static void ReadAsSubject(Document document, int person, int[] heads, Relation[] relations)
    {
        int verb = heads[person];
        if (relations[person] != Relation.Obj || verb < 0 || verb > person) return;
        int clause = -1;
        bool hasSubject = false;
        for (int token = person + 1; token < heads.Length && document.Sentences.IndexOf(token) == document.Sentences.IndexOf(person); token++)
        {
            if (heads[token] == verb && relations[token] == Relation.Ccomp && clause < 0 && document.Tags.Upos[token] == Upos.Verb) clause = token;
        }

        if (clause < 0) return;
        for (int token = person + 1; token < clause; token++) hasSubject |= heads[token] == clause && relations[token] is Relation.Nsubj or Relation.NsubjPass or Relation.Mark;
        if (hasSubject) return;
        heads[person] = clause;
        relations[person] = Relation.Nsubj;
    }

    /// <summary>
    /// "Secretary A, Vice Minister B, and Vice Minister C met": read as A, and beside him a clause of which only C is the subject; all of
    /// them are.
    /// </summary>
    static void ReadAsSubjects(Document document, Name[] names, int[] nameHeads, int last, int[] heads, Relation[] relations)
    {
        int verb = heads[nameHeads[last]];
        if (verb < names[last].End || relations[nameHeads[last]] is not (Relation.Nsubj or Relation.NsubjPass) || document.Tags.Upos[verb] != Upos.Verb) return;
        int first = heads[verb];
        if (first < 0 || heads[first] != ParseLayer.Root || first >= names[last].First) return;
        int index = Array.IndexOf(nameHeads, first);
        if (index < 0 || names[index].Type != NameType.Person) return;
        bool listed = false;
        for (int token = names[index].End; token < names[last].First; token++)
        {
            if (document.Tags.Upos[token] is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Punct or Upos.Cconj or Upos.Det) && document.Form(token) is not ("of" or "for")) return;
            listed |= document.Tags.Upos[token] == Upos.Cconj;
        }

        if (!listed) return;
        heads[verb] = ParseLayer.Root;
        relations[verb] = Relation.Root;
        heads[first] = verb;
        relations[first] = relations[nameHeads[last]];
        heads[nameHeads[last]] = first;
        relations[nameHeads[last]] = Relation.Conj;
    }

    /// <summary>"The following day she met A": a day at the beginning is no noun with a relative clause, but when it was.</summary>
    static void LeaveRelative(Document document, TimeExpression time, int[] heads, Relation[] relations)
    {
        if (time.Kind is not (TimeKind.Date or TimeKind.Vague)) return;
        Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(time.First)];
        if (time.First != sentence.First) return;
        for (int noun = time.First; noun < time.End; noun++)
        {
            if (relations[noun] != Relation.Root) continue;
            for (int verb = time.End; verb < sentence.End; verb++)
            {
                if (heads[verb] != noun || relations[verb] != Relation.AclRelcl) continue;
                for (int token = verb + 1; token < sentence.End; token++)
                    if (heads[token] == noun) heads[token] = verb;
                (heads[verb], relations[verb]) = (heads[noun], Relation.Root);
                (heads[noun], relations[noun]) = (verb, Relation.OblUnmarked);
                return;
            }
        }
    }

    /// <summary>"gathered Monday": a day is no object.</summary>
    static void ReadAsTime(TimeExpression time, int[] heads, Relation[] relations)
    {
        if (time.Kind is not (TimeKind.Date or TimeKind.Vague)) return;
        for (int token = time.First; token < time.End; token++)
            if (relations[token] == Relation.Obj && (heads[token] < time.First || heads[token] >= time.End)) relations[token] = Relation.OblUnmarked;
    }

    /// <summary>"between President A and EU leaders", read as two phrases beside each other: the preposition governs both.</summary>
    static void JoinTitled(Document document, Name body, int bodyHead, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        int noun = body.End;
        if (document.Tags.Xpos[noun] is not ("NNS" or "NNPS") || !titles.Contains(document.Tags.Lemmas[noun].ToLowerInvariant()) || relations[noun] is not (Relation.Nmod or Relation.Obl or Relation.Conj) || heads[noun] < 0) return;
        int and = body.First - 1;
        while (and >= 0 && document.Tags.Upos[and] == Upos.Det) and--;
        if (and < 1 || document.Tags.Upos[and] != Upos.Cconj) return;
        int first = and - 1;
        for (int steps = 0; first >= 0 && heads[first] != heads[noun] && heads[first] != noun && steps < 8; steps++) first = heads[first];
        if (first < 0 || first == noun || first >= and || relations[first] is not (Relation.Nmod or Relation.Obl) || heads[first] != heads[noun]) return;
        for (int token = 0; token < first; token++)
            if (heads[token] == noun && relations[token] == Relation.Case) heads[token] = first;
        heads[noun] = first;
        relations[noun] = Relation.Conj;
        heads[bodyHead] = noun;
        relations[bodyHead] = Relation.Compound;
    }

    /// <summary>"the visit of A to Norland earlier this year": where to is told of the visit, not of the time.</summary>
    static void LeaveTime(Document document, TimeExpression time, int[] heads, Relation[] relations)
    {
        int place = time.First - 1;
        while (place > 0 && heads[place] >= 0 && heads[place] < time.First && time.First - heads[place] < 6 && relations[place] is Relation.Flat or Relation.Appos or Relation.Punct) place = heads[place];
        if (place < 2 || heads[place] < time.First || heads[place] >= time.End || relations[place] is not (Relation.Obl or Relation.Nmod)) return;
        int preposition = place - 1;
        while (preposition > 0 && document.Tags.Upos[preposition] is Upos.Det or Upos.Propn or Upos.Adj) preposition--;
        if (preposition < 1 || heads[preposition] != place || !document.Form(preposition).SequenceEqual("to")) return;
        int top = preposition - 1;
        while (relations[top] is Relation.Flat or Relation.Nmod or Relation.NmodDesc && heads[top] >= 0 && heads[top] < top) top = heads[top];
        if (document.Tags.Upos[top] is not (Upos.Noun or Upos.Propn)) return;
        heads[place] = top;
        relations[place] = Relation.Nmod;
    }

    /// <summary>"…," said A at the summit: what stands behind the quotation belongs to the saying.</summary>
    static void LeaveQuotation(Document document, Quotation quotation, int[] heads, Relation[] relations)
    {
        int sentence = document.Sentences.IndexOf(quotation.End - 1);
        Sentence tokens = document.Sentences.Sentences[sentence];
        int saying = -1;
        for (int token = tokens.First; token < tokens.End; token++)
            if (heads[token] == ParseLayer.Root && document.Tags.Upos[token] == Upos.Verb && (token < quotation.First || token >= quotation.End)) saying = token;
        if (saying < quotation.End) return;
        // "…," commented A: he is no object of his words
        if (!HasChild(document, saying, Relation.Nsubj, heads, relations))
            for (int token = saying + 1; token < tokens.End; token++)
                if (heads[token] == saying && relations[token] == Relation.Obj && document.Tags.Upos[token] == Upos.Propn) relations[token] = Relation.Nsubj;
        for (int token = saying + 1; token < tokens.End; token++)
            if (heads[token] >= quotation.First && heads[token] < quotation.End && relations[token] is Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.OblUnmarked)
            {
                heads[token] = saying;
                relations[token] = relations[token] == Relation.Nmod ? Relation.Obl : relations[token];
            }
    }
}
