using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"Minister A B heads to Oslo", read as heads of A B: what a person right before it does, and where to, is told by a verb.</summary>
static class JourneyVerbRepair
{
    static readonly HashSet<string> Verbs = new(StringComparer.Ordinal) { "heads", "travels", "visits", "tours", "flies", "stops" };

    /// <summary>The document with tags and trees put right, or itself.</summary>
    public static Document Mend(Document document)
    {
        if (!document.Has(LayerKind.Names)) return document;
        foreach (Name name in document.Names.Names)
            if (name.Type == NameType.Person && Verb(document, name) is >= 0 and int verb) document = Put(document, name, verb);
        for (int verb = 1; verb < document.Tokens.Count; verb++)
            if (document.Form(verb) is "arrives" && document.Tags.Xpos[verb] == "NNS" && document.Parses.Heads[verb - 1] == verb) document = PutArrival(document, verb);
        return document;
    }

    /// <summary>"as the minister arrives in Oslo", read as arrivals of a minister: the word is never a noun.</summary>
    static Document PutArrival(Document document, int verb)
    {
        int[] heads = [.. document.Parses.Heads];
        Relation[] relations = [.. document.Parses.Relations];
        Upos[] upos = [.. document.Tags.Upos];
        string[] xpos = [.. document.Tags.Xpos];
        (upos[verb], xpos[verb]) = (Upos.Verb, "VBZ");
        Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(verb)];
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (heads[token] != verb || relations[token] == Relation.Mark) continue;
            if (relations[token] == Relation.Case) relations[token] = Relation.Mark;
            else if (token == verb - 1) relations[token] = Relation.Nsubj;
            else if (token < verb && relations[token] is Relation.Det or Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Nummod) heads[token] = verb - 1;
            else if (token > verb && relations[token] == Relation.Nmod) relations[token] = Relation.Obl;
        }

        if (relations[verb] is Relation.Obl or Relation.Nmod or Relation.Obj) relations[verb] = document.Tags.Upos[heads[verb]] == Upos.Verb ? Relation.Advcl : Relation.Acl;
        return document.Replacing(new TagLayer(upos, xpos, document.Tags.Lemmas, document.Tags.Morphology)).Replacing(new ParseLayer(heads, relations));
    }

    static int Verb(Document document, Name name)
    {
        int verb = name.End;
        if (verb + 1 >= document.Tokens.Count || document.Tags.Xpos[verb] != "NNS" || !Verbs.Contains(document.Form(verb).ToString())) return -1;
        ReadOnlySpan<char> next = document.Form(verb + 1);
        if (next is not ("to" or "for" or "back" or "into") && !char.IsUpper(next[0])) return -1;
        int head = document.Parses.Heads[verb];
        if (head >= name.First && head < name.End) return verb;
        for (int token = name.First; token < name.End; token++)
            if (document.Parses.Heads[token] == verb) return verb;
        return -1;
    }

    static Document Put(Document document, Name name, int verb)
    {
        int[] heads = [.. document.Parses.Heads];
        Relation[] relations = [.. document.Parses.Relations];
        Upos[] upos = [.. document.Tags.Upos];
        string[] xpos = [.. document.Tags.Xpos];
        (upos[verb], xpos[verb]) = (Upos.Verb, "VBZ");
        // "A B heads", read as one name
        if (heads[verb] is >= 0 and int person && person >= name.First && person < name.End)
        {
            (heads[verb], relations[verb]) = (heads[person], relations[person]);
            for (int token = verb + 1; token < heads.Length; token++)
                if (heads[token] == person) heads[token] = verb;
            heads[person] = verb;
        }

        for (int token = 0; token < relations.Length; token++)
        {
            if (heads[token] != verb) continue;
            if (token >= name.First && token < name.End) relations[token] = Relation.Nsubj;
            else if (token > verb) relations[token] = relations[token] switch { Relation.Nmod => Relation.Obl, Relation.NmodUnmarked => Relation.OblUnmarked, Relation.Appos => Relation.Obj, var other => other };
        }

        return document.Replacing(new TagLayer(upos, xpos, document.Tags.Lemmas, document.Tags.Morphology)).Replacing(new ParseLayer(heads, relations));
    }
}
