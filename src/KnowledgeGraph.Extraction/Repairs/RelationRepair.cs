using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>Makes a relation fit the word that it hangs on: what modifies a noun is <c>nmod</c>, what modifies a verb <c>obl</c>, a bare name behind a verb its object.</summary>
static class RelationRepair
{
    /// <param name="document">With tags and names.</param>
    /// <param name="heads">As they are.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        bool[] predicate = new bool[heads.Length], marked = new bool[heads.Length], subject = new bool[heads.Length];
        for (int token = 0; token < heads.Length; token++)
        {
            if (heads[token] < 0) continue;
            predicate[heads[token]] |= relations[token] is Relation.Cop or Relation.Nsubj or Relation.NsubjPass or Relation.Aux;
            subject[heads[token]] |= relations[token] is Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.AuxPass;
            marked[heads[token]] |= relations[token] is Relation.Case or Relation.Mark;
        }

        for (int token = 0; token < heads.Length; token++)
        {
            if (heads[token] is not (>= 0 and int head)) continue;
            // "alleges that they crossed": a clause of a verb is its complement
            if (relations[token] is Relation.AclRelcl or Relation.Acl && document.Tags.Upos[head] == Upos.Verb && head < token && document.Form(head + 1) is "that") relations[token] = Relation.Ccomp;
            if (relations[token] == Relation.Obl && document.Tags.Upos[head] is Upos.Noun or Upos.Propn && !predicate[head]) relations[token] = Relation.Nmod;
            else if (relations[token] == Relation.Nmod && document.Tags.Upos[head] == Upos.Verb) relations[token] = Relation.Obl;
        }

        MendCases(document, heads, relations);
        MendSubjects(document, heads, relations);
        MendAdverbs(document, heads, relations, predicate, marked);
        MendVoices(document, heads, relations);
        MendObjects(document, heads, relations);
        MendParticles(document, heads, relations);
        foreach (Name name in document.Names.Names) MendPreposition(document, name, heads, relations);
        foreach (Name name in document.Names.Names)
            for (int token = name.First; token < name.End; token++)
                if (relations[token] == Relation.Advmod && heads[token] == name.First - 1 && document.Tags.Upos[name.First - 1] == Upos.Verb && !marked[token]) relations[token] = Relation.Obj;
                else if (relations[token] == Relation.Advmod && heads[token] == name.End && name.Type != NameType.Demonym && document.Tags.Upos[name.End] == Upos.Verb && document.Tags.Xpos[name.End] is "VBD" or "VBZ" && !marked[token] && !subject[name.End]) relations[token] = Relation.Nsubj;
    }

    /// <summary>"called off Tuesday's meeting": a phrase without a preposition right behind a verb and its particle is its object.</summary>
    static void MendParticles(Document document, int[] heads, Relation[] relations)
    {
        for (int particle = 1; particle < heads.Length; particle++)
        {
            if (relations[particle] != Relation.CompoundPrt || heads[particle] != particle - 1) continue;
            int verb = heads[particle], phrase = -1;
            bool taken = false;
            for (int token = particle + 1; token < heads.Length && token < particle + 12; token++)
            {
                if (heads[token] != verb) continue;
                if (phrase < 0 && relations[token] is Relation.Obl or Relation.OblUnmarked) phrase = token;
                taken |= relations[token] is Relation.Obj or Relation.Ccomp or Relation.Xcomp;
            }

            if (phrase < 0 || taken || document.Tags.Upos[phrase] != Upos.Noun || document.Times.Expressions.Any(time => time.First <= phrase && phrase < time.End)) continue;
            bool marked = false;
            for (int token = particle + 1; token < phrase; token++) marked |= heads[token] == phrase && relations[token] == Relation.Case;
            if (!marked) relations[phrase] = Relation.Obj;
        }
    }

    /// <summary>"A, as EU chair": the preposition at the head of a phrase is the whole phrase's, not that of its first word.</summary>
    static void MendCases(Document document, int[] heads, Relation[] relations)
    {
        for (int preposition = 1; preposition < heads.Length; preposition++)
        {
            int word = heads[preposition];
            if (relations[preposition] != Relation.Case || word != preposition + 1 || relations[word] != Relation.Compound || heads[word] <= word || document.Form(preposition) is not "as") continue;
            if (document.Tags.Upos[preposition - 1] is Upos.Punct or Upos.Verb or Upos.Noun or Upos.Propn) heads[preposition] = heads[word];
        }
    }

    /// <summary>"after A accused B", "A cut off relations": a name right before a finite verb without a subject is its subject.</summary>
    static void MendSubjects(Document document, int[] heads, Relation[] relations)
    {
        foreach (Name name in document.Names.Names)
        {
            int verb = name.End;
            while (verb < heads.Length && document.Tags.Upos[verb] == Upos.Adv) verb++;
            if (name.Type == NameType.Demonym || verb >= heads.Length || document.Tags.Upos[verb] != Upos.Verb || document.Tags.Xpos[verb] is not ("VBD" or "VBZ" or "VBP" or "VBN")) continue;
            int top = name.End - 1;
            for (int token = name.First; token < name.End; token++)
                if (heads[token] < name.First || heads[token] >= name.End) top = token;
            if (heads[top] != verb || relations[top] is not (Relation.Obl or Relation.Compound or Relation.Amod)) continue;
            int mark = -1;
            bool taken = false;
            Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(verb)];
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (heads[token] == top && relations[token] == Relation.Case) mark = token;
                taken |= heads[token] == verb && relations[token] is Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.AuxPass;
            }

            if (taken || relations[top] == Relation.Obl && (mark < 0 || document.Form(mark) is not ("after" or "before" or "since" or "until" or "as" or "while" or "because" or "when"))) continue;
            relations[top] = Relation.Nsubj;
            if (mark >= 0) (heads[mark], relations[mark]) = (verb, Relation.Mark);
        }
    }

    /// <summary>"at odds with A over rights": the preposition right before a name is the name's, when the phrase behind has one of its own.</summary>
    static void MendPreposition(Document document, Name name, int[] heads, Relation[] relations)
    {
        int preposition = name.First - 1;
        if (preposition < 0 || relations[preposition] != Relation.Case || heads[preposition] < name.End) return;
        int head = heads[preposition], top = name.End - 1;
        for (int token = name.First; token < name.End; token++)
            if (heads[token] < name.First || heads[token] >= name.End) top = token;
        if (heads[top] == head || relations[top] is not (Relation.Nmod or Relation.Obl)) return;
        for (int token = name.End; token < head; token++)
            if (heads[token] == head && relations[token] == Relation.Case) heads[preposition] = top;
    }

    /// <summary>"announced an embargo": a noun with its modifiers behind a verb is no adverb.</summary>
    static void MendAdverbs(Document document, int[] heads, Relation[] relations, bool[] predicate, bool[] marked)
    {
        bool[] modified = new bool[heads.Length];
        for (int token = 0; token < heads.Length; token++)
            if (heads[token] > token && relations[token] is Relation.Compound or Relation.Amod or Relation.Det) modified[heads[token]] = true;
        for (int noun = 0; noun < heads.Length; noun++)
        {
            if (relations[noun] != Relation.Advmod || document.Tags.Upos[noun] != Upos.Noun || predicate[noun] || marked[noun] || !modified[noun]) continue;
            int verb = heads[noun];
            if (verb >= 0 && verb < noun && verb >= noun - 5 && document.Tags.Upos[verb] == Upos.Verb) relations[noun] = Relation.Obj;
        }
    }

    /// <summary>"A called for an end": the main verb of a whole sentence that has neither an auxiliary nor anybody by whom is active.</summary>
    static void MendVoices(Document document, int[] heads, Relation[] relations)
    {
        foreach (Sentence sentence in document.Sentences.Sentences)
        {
            if (document.Blocks.Blocks[sentence.Block].Kind != BlockKind.Body || document.Form(sentence.End - 1) is not ("." or "”" or "\"")) continue;
            int subject = -1, root = -1;
            bool passive = false;
            for (int token = sentence.First; token < sentence.End; token++)
                if (relations[token] == Relation.Root && document.Tags.Xpos[token] is "VBN" or "VBD") root = token;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (heads[token] != root) continue;
                if (relations[token] == Relation.NsubjPass && token < root) subject = token;
                passive |= relations[token] is Relation.Aux or Relation.AuxPass or Relation.OblAgent or Relation.Nsubj or Relation.Cop;
            }

            if (root >= 0 && subject >= 0 && !passive) relations[subject] = Relation.Nsubj;
        }
    }

    /// <summary>Who is ordered does what the infinitive says: "ordered the envoys to leave".</summary>
    static readonly HashSet<string> Commands = new(StringComparer.Ordinal)
    {
        "order", "tell", "ask", "urge", "press", "push", "invite", "force", "compel", "instruct", "persuade", "warn", "pressure", "implore", "beg", "advise", "encourage", "allow",
    };

    /// <summary>With "off" behind them: what one does to talks, debts and ties.</summary>
    static readonly HashSet<string> Ending = new(StringComparer.Ordinal) { "write", "call", "put", "break", "cut", "fend", "ward", "pay" };

    /// <summary>"gave A an ultimatum": of two objects the first is who gets the second; "ordered A to leave": the infinitive is the verb's.</summary>
    static void MendObjects(Document document, int[] heads, Relation[] relations)
    {
        Dictionary<int, int> objects = [];
        for (int token = 0; token < heads.Length; token++)
        {
            int head = heads[token];
            if (head < 0) continue;
            if (relations[token] == Relation.Case && token > 0 && document.Tags.Upos[token - 1] == Upos.Verb && (document.Tags.Xpos[token] == "RP" || document.Form(token) is "off" && Ending.Contains(document.Tags.Lemmas[token - 1])))
            {
                (heads[token], relations[token]) = (token - 1, Relation.CompoundPrt);       // "called off talks"
            }
            else if (relations[token] == Relation.Advcl && document.Tags.Xpos[token] == "VBG" && document.Tags.Upos[head] == Upos.Verb && (token - 1 == head || token - 2 == head && document.Tags.Xpos[token - 1] == "RP"))
            {
                relations[token] = Relation.Xcomp;      // "ruled out holding"
            }
            else if (relations[token] == Relation.Obj && head < token)
            {
                if (!objects.TryAdd(head, token) && document.Tags.Upos[token] == Upos.Noun && relations[objects[head]] == Relation.Obj) relations[objects[head]] = Relation.Iobj;
            }
            else if (relations[token] == Relation.Acl && document.Tags.Xpos[token] == "VB" && relations[head] == Relation.Obj && heads[head] >= 0 && Commands.Contains(document.Tags.Lemmas[heads[head]]))
            {
                (heads[token], relations[token]) = (heads[head], Relation.Xcomp);
            }
        }
    }
}
