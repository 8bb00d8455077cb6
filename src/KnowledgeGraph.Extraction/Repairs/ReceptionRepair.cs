using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"Received in the palace President A", "met in Oslo Foreign Minister B": the place ends where the title begins, and who has the title is the object.</summary>
static class ReceptionRepair
{
    static readonly HashSet<string> Receptions = new(StringComparer.Ordinal) { "receive", "meet", "host", "welcome", "greet" };

    /// <param name="document">With tags.</param>
    /// <param name="names">The names.</param>
    /// <param name="nameHeads">Their heads; −1 for none.</param>
    /// <param name="titles">Lemmas of offices.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int verb = 1; verb + 3 < heads.Length; verb++)
        {
            if (document.Tags.Upos[verb] != Upos.Verb || !Receptions.Contains(document.Tags.Lemmas[verb]) || document.Form(verb + 1) is not ("in" or "at")) continue;
            Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(verb)];
            int place = verb + 2;
            while (place + 1 < sentence.End && document.Tags.Upos[place] is Upos.Det or Upos.Adj) place++;
            int placeName = Array.FindIndex(names, name => name.First <= place && place < name.End);
            if (placeName >= 0 ? names[placeName].Type is NameType.Person : document.Tags.Xpos[place] != "NN") continue;
            int first = placeName >= 0 ? names[placeName].End : place + 1, title = Title(document, first, sentence, titles);
            if (title < 0 || Person(names, title, sentence, document) is not (>= 0 and int person) || nameHeads[person] is not (>= 0 and int head)) continue;
            if (HasObject(verb, sentence, heads, relations)) continue;
            int at = placeName >= 0 && nameHeads[placeName] >= 0 ? nameHeads[placeName] : place;
            for (int token = verb + 1; token < place; token++)
                if (document.Tags.Upos[token] is Upos.Adp or Upos.Det && heads[token] >= first) heads[token] = at;
            (heads[at], relations[at]) = (verb, Relation.Obl);
            (heads[head], relations[head]) = (verb, Relation.Obj);
            (heads[title], relations[title]) = (head, Relation.NmodDesc);
        }
    }

    static bool HasObject(int verb, Sentence sentence, int[] heads, Relation[] relations)
    {
        for (int token = sentence.First; token < sentence.End; token++)
            if (heads[token] == verb && relations[token] == Relation.Obj) return true;
        return false;
    }

    /// <summary>The title that begins right there, in capitals: "Foreign Minister"; −1 without one.</summary>
    static int Title(Document document, int first, Sentence sentence, IReadOnlySet<string> titles)
    {
        const int longest = 3;
        for (int token = first; token < Math.Min(sentence.End, first + longest) && char.IsUpper(document.Form(token)[0]); token++)
            if (titles.Contains(document.Tags.Lemmas[token].ToLowerInvariant())) return token;
        return -1;
    }

    /// <summary>The first person named behind the title, with nothing but "of" and names between; −1 for none.</summary>
    static int Person(Name[] names, int title, Sentence sentence, Document document)
    {
        int person = Array.FindIndex(names, name => name.Type == NameType.Person && name.First > title && name.First < sentence.End);
        if (person < 0) return -1;
        for (int token = title + 1; token < names[person].First; token++)
            if (document.Tags.Upos[token] is not (Upos.Adp or Upos.Det or Upos.Propn or Upos.Noun or Upos.Adj) || document.Tags.Upos[token] == Upos.Adp && document.Form(token) is not ("of" or "for")) return -1;
        return person;
    }
}
