using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>Gives clauses back the subject that a parser took for part of what stands before.</summary>
static class SubjectRepair
{
    /// <summary>"said A, who …, has left", "said leader A met": nobody says a person; he is the subject of what is said.</summary>
    public static void Mend(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int name = nameHeads[i];
            if (name < 0 || names[i].Type != NameType.Person || relations[name] is not (Relation.Obj or Relation.Iobj) || heads[name] is not (>= 0 and int verb) || verb > name || document.Tags.Lemmas[verb] is not ("say" or "announce" or "report")) continue;
            int clause = -1;
            bool subject = false;
            for (int token = names[i].End; token < Math.Min(heads.Length, name + 40) && clause < 0; token++)
                if (heads[token] == verb && relations[token] == Relation.Ccomp) clause = token;
            for (int token = name + 1; token < clause; token++) subject |= heads[token] == clause && relations[token] is Relation.Nsubj or Relation.NsubjPass;
            if (clause < 0 || subject) continue;
            heads[name] = clause;
            relations[name] = Relation.Nsubj;
        }
    }

    /// <summary>"In X, Y, A met": no verb has two subjects; Y is where X is. "A member of the council, Y pursues": that is what Y is.</summary>
    public static void MendRivals(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int subject = nameHeads[i], verb = subject < 0 ? -1 : heads[subject];
            if (verb < names[i].End || relations[subject] is not (Relation.Nsubj or Relation.NsubjPass) || names[i].Type == NameType.Demonym) continue;
            Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(subject)];
            for (int token = sentence.First; token < subject; token++)
            {
                if (heads[token] != verb || relations[token] != relations[subject] || document.Tags.Upos[token] is not (Upos.Noun or Upos.Propn)) continue;
                int place = Array.FindIndex(names, name => name.First <= token && token < name.End);
                if (place > 0 && names[place].Type == NameType.Place && names[place - 1].Type == NameType.Place && names[place - 1].End == names[place].First - 1 && document.Form(names[place - 1].End) is ",") (heads[token], relations[token]) = (nameHeads[place - 1], Relation.Appos);
                else if (place < 0 && document.Tags.Upos[token] == Upos.Noun && IsBehindComma(document, names[i], subject, heads)) (heads[token], relations[token]) = (subject, Relation.Appos);
            }
        }
    }

    static bool IsBehindComma(Document document, Name name, int subject, int[] heads)
    {
        int first = name.First;
        while (first > 0 && heads[first - 1] == subject && document.Tags.Upos[first - 1] != Upos.Punct) first--;
        return first > 0 && document.Form(first - 1) is ",";
    }

    /// <summary>"Further to the plan to form a council, the governments of A and B met": the last noun before a verb without a subject, behind a comma, is its subject.</summary>
    public static void MendRoots(Document document, int[] heads, Relation[] relations)
    {
        foreach (Sentence sentence in document.Sentences.Sentences)
        {
            MendRoot(document, sentence, heads, relations);
            int verb = -1;
            bool subject = false;
            for (int token = sentence.First; token < sentence.End && verb < 0; token++)
                if (relations[token] == Relation.Root && document.Tags.Xpos[token] is "VBD" or "VBZ" or "VBP") verb = token;
            for (int token = sentence.First; token < sentence.End; token++)
                subject |= heads[token] == verb && relations[token] is Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.Expl;
            if (verb < 0 || subject || Orphan(document, sentence, verb, heads, relations) is not (>= 0 and int noun)) continue;
            heads[noun] = verb;
            relations[noun] = Relation.Nsubj;
        }
    }

    /// <summary>"Representatives of A, B, and C met": a finite verb without a subject and a conjunction is not coordinated with the noun before it, but told of it.</summary>
    static void MendRoot(Document document, Sentence sentence, int[] heads, Relation[] relations)
    {
        int root = sentence.First;
        while (root < sentence.End && relations[root] != Relation.Root) root++;
        if (root == sentence.End || document.Tags.Upos[root] is not (Upos.Noun or Upos.Propn)) return;
        int verb = -1;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (heads[token] == root && relations[token] is Relation.Cop or Relation.Nsubj or Relation.NsubjPass) return;
            if (verb < 0 && token > root && heads[token] == root && relations[token] == Relation.Conj && document.Tags.Xpos[token] is "VBD" or "VBZ" or "VBP") verb = token;
        }

        if (verb < 0) return;
        for (int token = root + 1; token < sentence.End; token++)
            if (heads[token] == verb && relations[token] is Relation.Nsubj or Relation.NsubjPass or Relation.Cc or Relation.Mark or Relation.AuxPass) return;
        for (int token = verb + 1; token < sentence.End; token++)
            if (heads[token] == root) heads[token] = verb;
        (heads[verb], relations[verb]) = (ParseLayer.Root, Relation.Root);
        (heads[root], relations[root]) = (verb, Relation.Nsubj);
    }

    /// <summary>"A is an observer of X, and B is a partner": the name right before "is" is the subject, and no other object of the first clause.</summary>
    public static void MendCopulas(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int name = nameHeads[i], copula = names[i].End;
            if (name < 0 || copula >= heads.Length || relations[copula] is not (Relation.Cop or Relation.Aux or Relation.AuxPass) || relations[name] is not (Relation.Conj or Relation.Appos)) continue;
            int predicate = heads[copula], and = names[i].First - 1;
            if (predicate < copula || and > 0 && document.Tags.Upos[and] == Upos.Det && --and < 0 || document.Tags.Upos[and] != Upos.Cconj || heads[name] >= and) continue;
            Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(name)];
            bool subject = false;
            for (int token = sentence.First; token < sentence.End; token++) subject |= heads[token] == predicate && relations[token] is Relation.Nsubj or Relation.NsubjPass;
            if (subject) continue;
            bool passive = false;
            for (int token = copula; token < predicate; token++) passive |= heads[token] == predicate && relations[token] == Relation.AuxPass;
            (heads[name], relations[name]) = (predicate, passive ? Relation.NsubjPass : Relation.Nsubj);
        }
    }

    /// <summary>The noun that a comma parts from what it was coordinated with, and whose phrase ends at the verb; −1 for none.</summary>
    static int Orphan(Document document, Sentence sentence, int verb, int[] heads, Relation[] relations)
    {
        int last = verb - 1;
        while (last > sentence.First && document.Tags.Upos[last] is Upos.Punct or Upos.Adv or Upos.Aux) last--;
        for (int noun = last, steps = 0; noun > sentence.First && steps < sentence.Length; noun = heads[noun], steps++)
        {
            if (heads[noun] < sentence.First || heads[noun] == verb) return -1;
            if (relations[noun] is not (Relation.Conj or Relation.Appos) || document.Tags.Upos[noun] is not (Upos.Noun or Upos.Propn) || heads[noun] > noun) continue;
            int first = noun;
            while (first > sentence.First && heads[first - 1] == noun && relations[first - 1] is Relation.Det or Relation.Amod or Relation.Compound or Relation.Nummod or Relation.NmodPoss or Relation.NmodDesc) first--;
            if (first > sentence.First && first < noun && document.Form(first - 1) is "," && relations[first] == Relation.Det && document.Tags.Upos[heads[noun]] == Upos.Noun) return noun;
        }

        return -1;
    }
}
