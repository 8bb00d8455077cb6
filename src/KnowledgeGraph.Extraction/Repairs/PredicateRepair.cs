using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// Gives a sentence back its verb. "Kenya froze aid to Chad" can be misread as one noun with modifiers; but a name or a title right before a
/// participle modifies nothing: it is the subject of a verb, whose object the noun is.
/// </summary>
static class PredicateRepair
{
    /// <param name="document">With tags and names.</param>
    /// <param name="titles">Lemmas of offices ("minister").</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        HashSet<int> named = [];
        foreach (Name name in document.Names.Names)
            if (name.Type != NameType.Demonym) named.Add(name.End - 1);
        foreach (Sentence sentence in document.Sentences.Sentences)
            for (int root = sentence.First; root < sentence.End; root++)
                if (relations[root] == Relation.Root && document.Tags.Xpos[root] == "VBN") MendParticiple(document, named, sentence, root, heads, relations);
        // "says it is willing to": whoever is so is somebody
        for (int it = 0; it < heads.Length; it++)
            if (relations[it] == Relation.Expl && heads[it] is >= 0 and int adjective && adjective > it && document.Tags.Lemmas[adjective] is "willing" or "ready" or "open" or "prepared" or "eager" or "unwilling" or "reluctant") relations[it] = Relation.Nsubj;
        foreach (Sentence sentence in document.Sentences.Sentences)
            for (int noun = sentence.First; noun < sentence.End; noun++)
                if (relations[noun] == Relation.Root && document.Tags.Upos[noun] is Upos.Noun or Upos.Propn or Upos.Sym)
                {
                    MendFinite(document, sentence, noun, heads, relations);
                    if (relations[noun] == Relation.Root) MendInserted(document, named, sentence, noun, heads, relations);
                    if (relations[noun] == Relation.Root) Mend(document, titles, named, sentence, noun, heads, relations);
                    if (relations[noun] == Relation.Root) MendName(document, named, sentence, noun, heads, relations);
                }
    }

    /// <summary>"Kenya called for the release of men held in Chad", read as of a Kenya so called that held: what stands right behind a name is its verb.</summary>
    static void MendParticiple(Document document, HashSet<int> named, Sentence sentence, int root, int[] heads, Relation[] relations)
    {
        int subject = -1;
        for (int token = sentence.First; token < sentence.End; token++)
            if (heads[token] == root && relations[token] is Relation.Aux or Relation.AuxPass or Relation.Cop) return;
            else if (heads[token] == root && relations[token] is Relation.Nsubj or Relation.NsubjPass) subject = token;
        int verb = subject + 1, noun = root - 1;
        if (subject < 0 || !named.Contains(subject) || noun <= verb || heads[verb] != subject || relations[verb] != Relation.Acl || document.Tags.Xpos[verb] is not ("VBN" or "VBD")) return;
        if (document.Tags.Upos[noun] != Upos.Noun || named.Contains(noun)) return;
        for (int token = verb; token < root; token++)
            if (document.Form(token) is "," || heads[token] == verb && relations[token] == Relation.OblAgent) return;
        for (int token = sentence.First; token < sentence.End; token++)
            if (heads[token] == root && relations[token] == Relation.Punct) heads[token] = verb;
        (heads[verb], relations[verb]) = (ParseLayer.Root, Relation.Root);
        (heads[subject], relations[subject]) = (verb, Relation.Nsubj);
        (heads[root], relations[root]) = (noun, Relation.Acl);
    }

    /// <summary>"Ana Duarte, High Representative, welcomes progress": a finite verb behind a comma modifies no noun.</summary>
    static void MendFinite(Document document, Sentence sentence, int root, int[] heads, Relation[] relations)
    {
        for (int verb = root + 2; verb < sentence.End; verb++)
        {
            if (document.Tags.Xpos[verb] != "VBZ" || relations[verb] != Relation.Amod || document.Form(verb - 1) is not "," || heads[verb] is not (>= 0 and int noun) || noun == root || noun < verb) continue;
            for (int token = verb + 1; token < sentence.End; token++)
                if (heads[token] == root) heads[token] = verb;
            (heads[verb], relations[verb]) = (ParseLayer.Root, Relation.Root);
            (heads[root], relations[root]) = (verb, Relation.Nsubj);
            (heads[noun], relations[noun]) = (verb, Relation.Obj);
            return;
        }
    }

    /// <summary>"Five countries - A, B and C - held talks": what follows the second dash is the verb of whom the names tell.</summary>
    static void MendInserted(Document document, HashSet<int> named, Sentence sentence, int root, int[] heads, Relation[] relations)
    {
        int dash = root + 1;
        if (dash >= sentence.End || document.Form(dash) is not ("-" or "–" or "—") || document.Tokens.Ends[root] == document.Tokens.Starts[dash]) return;
        for (int verb = dash + 3; verb < sentence.End; verb++)
        {
            if (document.Tags.Xpos[verb] is "VBZ" or "VBP" or "MD") return;
            if (document.Tags.Xpos[verb] is not ("VBN" or "VBD") || document.Form(verb - 1) is not ("-" or "–" or "—") || !named.Contains(verb - 2) || heads[verb] is not (>= 0 and int noun) || noun < verb || relations[verb] != Relation.Amod) continue;
            for (int token = verb + 1; token < sentence.End; token++)
                if (heads[token] == root || heads[token] == noun && token > noun && relations[token] is Relation.Obl or Relation.OblUnmarked or Relation.Advcl or Relation.Punct) heads[token] = verb;
            (heads[verb], relations[verb]) = (ParseLayer.Root, Relation.Root);
            (heads[root], relations[root]) = (verb, Relation.Nsubj);
            (heads[noun], relations[noun]) = (verb, Relation.Obj);
            return;
        }
    }

    static void Mend(Document document, IReadOnlySet<string> titles, HashSet<int> named, Sentence sentence, int noun, int[] heads, Relation[] relations)
    {
        int verb = -1;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (heads[token] != noun) continue;
            if (relations[token] == Relation.Cop) return;
            if (verb < 0 && token < noun && relations[token] == Relation.Amod && document.Tags.Upos[token] == Upos.Verb && document.Tags.Xpos[token] is "VBD" or "VBN" or "VBZ" or "VBP") verb = token;
        }

        int last = verb - 1;
        while (last > sentence.First && document.Tags.Upos[last] is Upos.Aux or Upos.Adv) last--;
        if (verb < 0 || last < sentence.First || !named.Contains(last) && !(heads[last] == noun && relations[last] == Relation.Nsubj) && !titles.Contains(document.Tags.Lemmas[last].ToLowerInvariant())) return;
        int subject = last;
        for (int steps = 0; steps < sentence.Length && heads[subject] >= sentence.First && heads[subject] < verb; steps++) subject = heads[subject];
        if (heads[subject] != noun && heads[subject] != verb || relations[subject] == Relation.NmodPoss) return;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (heads[token] != noun || token == subject || token == verb) continue;
            if (token < subject) heads[token] = subject;
            else if (token < verb || token > noun && relations[token] is Relation.Punct or Relation.Obl or Relation.OblUnmarked or Relation.Advcl or Relation.Xcomp or Relation.Ccomp or Relation.Parataxis) heads[token] = verb;
        }

        heads[verb] = -1;
        relations[verb] = Relation.Root;
        heads[subject] = verb;
        relations[subject] = Relation.Nsubj;
        heads[noun] = verb;
        relations[noun] = Relation.Obj;
    }

    /// <summary>"Kenya denounced as illegal the arrests", read as a name with a participle: without another verb, and without anybody by whom, it is the verb.</summary>
    static void MendName(Document document, HashSet<int> named, Sentence sentence, int name, int[] heads, Relation[] relations)
    {
        int verb = -1;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (document.Tags.Xpos[token] is "VBD" or "VBZ" or "VBP" or "MD") return;
            if (verb < 0 && heads[token] == name && relations[token] == Relation.Acl && document.Tags.Xpos[token] == "VBN" && named.Contains(token - 1)) verb = token;
        }

        if (verb < 0) return;
        for (int token = verb + 1; token < sentence.End; token++)
            if (heads[token] == verb && relations[token] == Relation.OblAgent) return;
        for (int token = sentence.First; token < sentence.End; token++)
            if (heads[token] == name && token > verb) heads[token] = verb;
        (heads[verb], relations[verb]) = (ParseLayer.Root, Relation.Root);
        (heads[name], relations[name]) = (verb, Relation.Nsubj);
    }
}
