using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "While in Oslo President A will": without a comma the parser takes the place for a part of the title. The place is where, and the person
/// is who.
/// </summary>
static class PlaceOpeningRepair
{
    /// <param name="document">With tags and names.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        Name[] names = document.Names.Names;
        for (int i = 0; i + 1 < names.Length; i++)
        {
            if (names[i].Type != NameType.Place || names[i + 1].Type != NameType.Person) continue;
            Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(names[i].First)];
            int before = names[i].First - 1;
            if (before < sentence.First || before - sentence.First > 1 || document.Form(before) is not ("in" or "In" or "at" or "At") || names[i + 1].First >= sentence.End) continue;
            int person = Outer(names[i + 1], heads), place = Outer(names[i], heads);
            if (person < 0 || place < 0 || heads[place] < names[i].End || relations[person] != Relation.Obl || heads[person] is not (>= 0 and int verb) || verb < person || document.Tags.Upos[verb] != Upos.Verb) continue;
            bool headed = false;
            for (int token = sentence.First; token < sentence.End; token++) headed |= heads[token] == verb && relations[token] is Relation.Nsubj or Relation.NsubjPass;
            if (headed || !IsTitle(document, names[i].End, names[i + 1].First)) continue;
            (heads[place], relations[place]) = (verb, Relation.Obl);
            (heads[before], relations[before]) = (place, Relation.Case);
            relations[person] = Relation.Nsubj;
            for (int token = sentence.First; token < person; token++)
                if (heads[token] == person && relations[token] == Relation.Case && token < place) heads[token] = place;
        }
    }

    /// <summary>The word of a name whose head is outside it, or -1.</summary>
    static int Outer(Name name, int[] heads)
    {
        for (int token = name.First; token < name.End; token++)
            if (heads[token] < name.First || heads[token] >= name.End) return token;
        return -1;
    }

    /// <summary>Nothing but capital words stands between.</summary>
    static bool IsTitle(Document document, int from, int to)
    {
        for (int token = from; token < to; token++)
            if (!char.IsUpper(document.Form(token)[0])) return false;
        return true;
    }
}
