using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "Ahead of talks with A, B called for": a capital makes the parser take "Ahead" for a noun, the subject of the clause or its root. It is a
/// preposition, and what follows it tells when. "Under" in "Under Secretary A" is none: A is the subject.
/// </summary>
static class OpeningRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int under = 0; under + 1 < heads.Length; under++)
            if (relations[under] == Relation.Case && document.Form(under) is "Under" && document.Form(under + 1) is "Secretary") MendTitle(document, under, heads, relations);
        for (int ahead = 0; ahead + 2 < heads.Length; ahead++)
            if (relations[ahead] == Relation.Advmod && heads[ahead] >= 0 && document.Form(ahead) is "ahead" && document.Form(ahead + 1) is "of") MendAhead(document, ahead, heads, relations);
        foreach (Sentence sentence in document.Sentences.Sentences) MendToday(document, sentence, heads, relations);
        PlaceOpeningRepair.Mend(document, heads, relations);
        foreach (Sentence sentence in document.Sentences.Sentences)
            if (sentence.Length > 4 && heads[sentence.First] != ParseLayer.Unparsed && document.Form(sentence.First) is "Ahead" && document.Form(sentence.First + 1) is "of") Mend(document, sentence, heads, relations);
    }

    /// <summary>"Today, A and B signed": no other name of the day, but the subject.</summary>
    static void MendToday(Document document, Sentence sentence, int[] heads, Relation[] relations)
    {
        int day = sentence.First;
        if (sentence.Length < 4 || heads[day] is not (>= 0 and int verb) || document.Form(day + 1) is not "," || document.Tags.Upos[verb] != Upos.Verb || document.Form(day) is not ("Today" or "Yesterday" or "Tomorrow" or "Earlier" or "Meanwhile")) return;
        int subject = -1;
        for (int token = day + 2; token < verb; token++)
        {
            if (heads[token] == verb && relations[token] is Relation.Nsubj or Relation.NsubjPass) return;
            if (heads[token] == day && relations[token] is Relation.Appos or Relation.Conj && subject < 0) subject = token;
        }

        if (subject >= 0) (heads[subject], relations[subject]) = (verb, Relation.Nsubj);
    }

    /// <summary>"made the appeal ahead of talks": one preposition, as at the beginning of a sentence.</summary>
    static void MendAhead(Document document, int ahead, int[] heads, Relation[] relations)
    {
        int of = ahead + 1, noun = heads[of], governor = heads[ahead];
        if (noun <= of || relations[of] != Relation.Case || governor == noun || heads[noun] != ahead && heads[noun] != governor) return;
        (heads[noun], relations[noun]) = (governor, document.Tags.Upos[governor] is Upos.Noun or Upos.Propn ? Relation.Nmod : Relation.Obl);
        (heads[ahead], relations[ahead]) = (noun, Relation.Case);
        (heads[of], relations[of]) = (ahead, Relation.Fixed);
    }

    static void MendTitle(Document document, int under, int[] heads, Relation[] relations)
    {
        int person = heads[under], verb = person < 0 ? -1 : heads[person];
        relations[under] = Relation.Compound;
        // "Norwegian Under Secretary A": it is not the Norwegian who does it
        if (verb >= 0 && verb == under - 1 && heads[verb] >= 0 && relations[person] is Relation.Obl or Relation.Nmod)
        {
            (heads[person], relations[person]) = (heads[verb], relations[verb]);
            (heads[verb], relations[verb]) = (person, Relation.Amod);
            return;
        }

        if (verb < person || relations[person] != Relation.Obl || document.Tags.Upos[verb] != Upos.Verb) return;
        Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(under)];
        for (int token = person + 1; token < verb; token++)
            if (heads[token] == verb && relations[token] == Relation.Nsubj && document.Tags.Upos[token] == Upos.Propn)
            {
                // whose title it is
                (heads[person], relations[person]) = (token, Relation.NmodDesc);
                return;
            }

        for (int token = sentence.First; token < sentence.End; token++)
            if (heads[token] == verb && relations[token] is Relation.Nsubj or Relation.NsubjPass || heads[token] == person && token < person && relations[token] == Relation.Case) return;
        relations[person] = Relation.Nsubj;
    }

    static void Mend(Document document, Sentence sentence, int[] heads, Relation[] relations)
    {
        int ahead = sentence.First, of = ahead + 1, noun = heads[of] == ahead ? -1 : heads[of];
        if (noun <= of || relations[ahead] == Relation.Case) return;
        int verb = heads[ahead] > noun && document.Tags.Upos[heads[ahead]] is Upos.Verb or Upos.Aux ? heads[ahead] : -1;
        for (int token = noun + 1; token < sentence.End && verb < 0; token++)
            if (heads[token] == ahead && document.Tags.Upos[token] == Upos.Verb) verb = token;
        if (verb < 0) return;
        if (heads[ahead] == ParseLayer.Root) (heads[verb], relations[verb]) = (ParseLayer.Root, Relation.Root);
        for (int token = of + 1; token < sentence.End; token++)
            if (heads[token] == ahead) heads[token] = verb;
        // "Ahead of the summit, the leaders of A and B met": no other name of what is ahead, but the subject
        int subject = -1;
        for (int token = noun + 1; token < verb; token++)
            if (heads[token] == verb && relations[token] is Relation.Nsubj or Relation.NsubjPass) subject = verb;
            else if (heads[token] == verb && relations[token] == Relation.Appos && subject < 0) subject = token;
        if (subject >= 0 && subject < verb) relations[subject] = Relation.Nsubj;
        (heads[noun], relations[noun]) = (verb, Relation.Obl);
        (heads[ahead], relations[ahead]) = (noun, Relation.Case);
        (heads[of], relations[of]) = (ahead, Relation.Fixed);
    }
}
