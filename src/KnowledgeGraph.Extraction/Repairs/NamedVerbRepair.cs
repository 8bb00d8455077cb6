using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "Minister A B and President C D before their meeting": in a line without a verb the parser may take a word of a person's name for one.
/// It is a name again, and those whom "and" joins to it are coordinated.
/// </summary>
static class NamedVerbRepair
{
    /// <summary>The document with tags and trees put right, or itself.</summary>
    public static Document Mend(Document document)
    {
        if (!document.Has(LayerKind.Names)) return document;
        foreach (Name name in document.Names.Names)
            if (name.Type == NameType.Person && name.End - name.First >= 2 && VerbOf(document, name) is >= 0 and int verb) document = Put(document, name, verb);
        return document;
    }

    static int VerbOf(Document document, Name name)
    {
        for (int token = name.First; token < name.End; token++)
            if (document.Tags.Upos[token] == Upos.Verb && document.Parses.Heads[token] == ParseLayer.Root && char.IsUpper(document.Form(token)[0])) return token;
        return -1;
    }

    static Document Put(Document document, Name name, int verb)
    {
        Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(verb)];
        int[] heads = [.. document.Parses.Heads];
        Relation[] relations = [.. document.Parses.Relations];
        Upos[] upos = [.. document.Tags.Upos];
        string[] xpos = [.. document.Tags.Xpos];
        upos[verb] = Upos.Propn;
        xpos[verb] = "NNP";
        int subject = -1;
        for (int token = sentence.First; token < name.First; token++)
            if (heads[token] == verb && relations[token] == Relation.Nsubj) subject = token;
        if (subject < 0 || !IsJoined(document, subject, name)) return document;
        for (int token = name.First; token < name.End; token++)
            if (token != verb && heads[token] == verb) relations[token] = Relation.Flat;
        heads[verb] = subject;
        relations[verb] = Relation.Conj;
        heads[subject] = ParseLayer.Root;
        relations[subject] = Relation.Root;
        for (int token = name.End; token < sentence.End; token++)
        {
            if (heads[token] != verb) continue;
            heads[token] = subject;
            if (relations[token] is Relation.Obj or Relation.Obl) relations[token] = Relation.Nmod;
        }

        SoundTrees.Restore(document.Sentences.Sentences, document.Parses, heads, relations);
        return document.Replacing(new TagLayer(upos, xpos, document.Tags.Lemmas, document.Tags.Morphology)).Replacing(new ParseLayer(heads, relations));
    }

    /// <summary>Does nothing but "and" and a title stand between the subject and the name?</summary>
    static bool IsJoined(Document document, int subject, Name name)
    {
        bool and = false;
        for (int token = subject + 1; token < name.First; token++)
        {
            if (document.Tags.Upos[token] is Upos.Verb or Upos.Aux) return false;
            and |= document.Tags.Upos[token] == Upos.Cconj || document.Form(token) is "&";
        }

        return and;
    }
}
