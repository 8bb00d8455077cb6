using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "came as A and B met", "said A and B both met": long titles make a parser cut the subject of a clause in two, or give it to the clause
/// around it. The conjunction opens the clause, and all who stand between it and its verb are the subject.
/// </summary>
static class SubordinateRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        foreach (Sentence sentence in document.Sentences.Sentences)
            for (int verb = sentence.First + 2; verb < sentence.End; verb++)
                if (heads[verb] >= sentence.First && heads[verb] < verb && (document.Tags.Xpos[verb] is "VBD" or "VBZ" or "VBP" && document.Tags.Upos[verb] == Upos.Verb || Child(sentence, verb, Relation.Cop, heads, relations) >= 0))
                {
                    MendDivided(document, sentence, verb, heads, relations);
                    MendLost(document, sentence, verb, heads, relations);
                    MendFronted(document, sentence, verb, heads, relations);
                    MendSaid(document, sentence, verb, heads, relations);
                    MendWhile(document, sentence, verb, heads, relations);
                }
    }

    /// <summary>"as [A] and [B] met": only the second was taken for the subject.</summary>
    static void MendDivided(Document document, Sentence sentence, int verb, int[] heads, Relation[] relations)
    {
        int subject = Child(sentence, verb, Relation.Nsubj, heads, relations), and = subject < 0 ? -1 : And(sentence, subject, heads, relations);
        if (relations[verb] != Relation.Advcl || and < 0 || Opening(document, sentence, verb, and, heads, relations) is not (>= 0 and int first)) return;
        Open(first, verb, sentence, heads, relations);
        (heads[subject], relations[subject]) = (first, Relation.Conj);
    }

    /// <summary>"after [A and B] held talks": both were taken for a phrase of the clause before, and the verb for its second.</summary>
    static void MendLost(Document document, Sentence sentence, int verb, int[] heads, Relation[] relations)
    {
        if (relations[verb] is not (Relation.Conj or Relation.Advcl or Relation.Parataxis or Relation.Ccomp) || HasSubject(sentence, verb, heads, relations) || Child(sentence, verb, Relation.Cc, heads, relations) >= 0 || Child(sentence, verb, Relation.Mark, heads, relations) >= 0) return;
        int copula = Child(sentence, verb, Relation.Cop, heads, relations), last = (copula >= 0 ? copula : verb) - 1;
        // "as Norland's envoy, A, held talks"
        bool told = last > sentence.First && document.Form(last) is ",";
        if (told) last--;
        if (last < sentence.First || document.Tags.Upos[last] is not (Upos.Noun or Upos.Propn)) return;
        int first = last;
        while (heads[first] >= sentence.First && heads[first] != heads[verb]) first = heads[first];
        if (first >= verb || (told ? Child(sentence, first, Relation.Appos, heads, relations) < 0 : relations[verb] != Relation.Ccomp && Child(sentence, first, Relation.Conj, heads, relations) < 0 && !IsOfSeveral(document, sentence, first, heads, relations)) || !IsOpening(document, sentence, first, heads[verb], heads, relations)) return;
        Open(first, verb, sentence, heads, relations);
        relations[verb] = Relation.Advcl;
    }

    /// <summary>"negotiators from A, B and C": several are of several.</summary>
    static bool IsOfSeveral(Document document, Sentence sentence, int phrase, int[] heads, Relation[] relations) =>
        document.Tags.Xpos[phrase] == "NNS" && Child(sentence, phrase, Relation.Nmod, heads, relations) is >= 0 and int owner && Child(sentence, owner, Relation.Conj, heads, relations) >= 0;

    /// <summary>"after [A, B and C] held talks": what stands right before the verb that it was hung on, and the verb has no subject.</summary>
    static void MendFronted(Document document, Sentence sentence, int verb, int[] heads, Relation[] relations)
    {
        if (relations[verb] is not (Relation.Advcl or Relation.Conj) || HasSubject(sentence, verb, heads, relations) || Child(sentence, verb, Relation.Mark, heads, relations) >= 0 || document.Tags.Upos[verb - 1] is not (Upos.Noun or Upos.Propn)) return;
        int first = verb - 1;
        while (heads[first] >= sentence.First && heads[first] != verb) first = heads[first];
        // "before they hold" is to come, which the tense does not say
        if (first >= verb || heads[first] != verb || document.Tags.Xpos[verb] != "VBD" || !IsOpening(document, sentence, first, heads[verb], heads, relations)) return;
        Open(first, verb, sentence, heads, relations);
        relations[verb] = Relation.Advcl;
    }

    /// <summary>"officials said A and B met", "say the Monday talks between A and B focused on": what is said is a clause, and its subject no object of saying.</summary>
    static void MendSaid(Document document, Sentence sentence, int verb, int[] heads, Relation[] relations)
    {
        if (HasSubject(sentence, verb, heads, relations) || Child(sentence, verb, Relation.Mark, heads, relations) >= 0) return;
        int said = relations[verb] == Relation.Ccomp ? heads[verb] : -1, subject = -1;
        if (said < 0 && relations[verb] is Relation.Acl or Relation.AclRelcl && document.Tags.Xpos[verb] == "VBD")
        {
            subject = heads[verb];
            while (relations[subject] == Relation.Conj) subject = heads[subject];
            said = relations[subject] == Relation.Obj ? heads[subject] : -1;
        }
        else if (said >= 0)
        {
            subject = Child(sentence, said, Relation.Obj, heads, relations);
            // "says [visiting Prime Minister A] met": who visits is the subject
            if (subject < 0 && Child(sentence, said, Relation.Xcomp, heads, relations) is >= 0 and int visiting && document.Form(visiting) is "visiting" && Child(sentence, visiting, Relation.Obj, heads, relations) is >= 0 and int visitor && visitor < verb)
            {
                (heads[visiting], relations[visiting]) = (visitor, Relation.Amod);
                subject = visitor;
            }
        }

        if (said < 0 || subject <= said || subject > verb || document.Tags.Lemmas[said] is not ("say" or "report" or "announce" or "confirm" or "add" or "believe")) return;
        (heads[verb], relations[verb]) = (said, Relation.Ccomp);
        (heads[subject], relations[subject]) = (verb, Relation.Nsubj);
    }

    /// <summary>"A met B while [Deputy Minister C] led": a phrase without a preposition between the conjunction and its verb, hung on the verb before.</summary>
    static void MendWhile(Document document, Sentence sentence, int verb, int[] heads, Relation[] relations)
    {
        if (relations[verb] != Relation.Advcl || HasSubject(sentence, verb, heads, relations) || Child(sentence, verb, Relation.Mark, heads, relations) is not (>= 0 and int word) || document.Form(word) is not ("while" or "whereas")) return;
        for (int phrase = word + 1; phrase < verb; phrase++)
            if (heads[phrase] == heads[verb] && relations[phrase] == Relation.Obl && document.Tags.Upos[phrase] is Upos.Noun or Upos.Propn && Child(sentence, phrase, Relation.Case, heads, relations) < 0)
            {
                (heads[phrase], relations[phrase]) = (verb, Relation.Nsubj);
                return;
            }
    }

    /// <summary>The "and" before a phrase, on its head or on the title in it; −1 without one.</summary>
    static int And(Sentence sentence, int subject, int[] heads, Relation[] relations)
    {
        for (int token = sentence.First; token < subject; token++)
            if (relations[token] == Relation.Cc && (heads[token] == subject || heads[token] is > 0 and int title && title < subject && heads[title] == subject)) return token;
        return -1;
    }

    /// <summary>The head of the phrase between the conjunction and "and"; −1 where none opens the clause.</summary>
    static int Opening(Document document, Sentence sentence, int verb, int and, int[] heads, Relation[] relations)
    {
        for (int first = sentence.First; first < and; first++)
            if (heads[first] == heads[verb] && IsOpening(document, sentence, first, heads[verb], heads, relations) && !Interrupted(document, first, and)) return first;
        return -1;
    }

    static bool Interrupted(Document document, int from, int to)
    {
        for (int token = from; token < to; token++)
            if (document.Tags.Upos[token] == Upos.Verb || document.Form(token) is "," or ";") return true;
        return false;
    }

    /// <summary>Is it a phrase behind a word that may open a clause?</summary>
    static bool IsOpening(Document document, Sentence sentence, int phrase, int above, int[] heads, Relation[] relations) =>
        phrase > above && relations[phrase] is Relation.Obl or Relation.Nmod && Child(sentence, phrase, Relation.Case, heads, relations) is >= 0 and int word && document.Form(word) is "as" or "after" or "before" or "since" or "until";

    static void Open(int first, int verb, Sentence sentence, int[] heads, Relation[] relations)
    {
        int word = Child(sentence, first, Relation.Case, heads, relations);
        (heads[word], relations[word]) = (verb, Relation.Mark);
        (heads[first], relations[first]) = (verb, Relation.Nsubj);
    }

    static bool HasSubject(Sentence sentence, int verb, int[] heads, Relation[] relations) =>
        Child(sentence, verb, Relation.Nsubj, heads, relations) >= 0 || Child(sentence, verb, Relation.NsubjPass, heads, relations) >= 0 || Child(sentence, verb, Relation.Expl, heads, relations) >= 0 || Child(sentence, verb, Relation.Csubj, heads, relations) >= 0;

    static int Child(Sentence sentence, int head, Relation relation, int[] heads, Relation[] relations)
    {
        for (int token = sentence.First; token < sentence.End; token++)
            if (heads[token] == head && relations[token] == relation) return token;
        return -1;
    }
}
