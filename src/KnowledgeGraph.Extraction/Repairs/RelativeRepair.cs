using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "will fly to Norland, which hosts the games, and meet": a bare infinitive behind a relative clause in the present tense goes on with the
/// clause that the relative stands in, where that has an auxiliary. "A, with whom B had dinner, praised": what is said of A is no other clause.
/// "A's refusal to meet B, which joined in May": what is told behind the name of a state is told of it, where the noun further up is a deed.
/// "spoke against the sanctions that A applies": who speaks does not speak a clause.
/// </summary>
static class RelativeRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        foreach (Sentence sentence in document.Sentences.Sentences)
            for (int pronoun = sentence.First + 2; pronoun < sentence.End; pronoun++)
            {
                MendLed(document, sentence, pronoun, heads, relations);
                MendWho(document, sentence, pronoun, heads, relations);
                MendNear(document, sentence, pronoun, heads, relations);
                MendSpoken(document, sentence, pronoun, heads, relations);
                MendWhose(document, sentence, pronoun, heads, relations);
            }

        foreach (Sentence sentence in document.Sentences.Sentences)
            for (int verb = sentence.First + 2; verb < sentence.End; verb++)
            {
                if (relations[verb] != Relation.Conj || document.Tags.Xpos[verb] is not ("VB" or "VBP") || document.Form(verb - 1) is not "and" || document.Form(verb - 2) is not ",") continue;
                int relative = heads[verb];
                if (relative < sentence.First || relations[relative] != Relation.AclRelcl || !IsThirdPerson(document, sentence, relative, heads, relations) || heads[relative] is not (>= 0 and int noun)) continue;
                int around = heads[noun];
                while (around >= 0 && document.Tags.Upos[around] != Upos.Verb) around = heads[around];
                if (around >= 0 && document.Tags.Xpos[around] == "VB" && around < relative) heads[verb] = around;
            }
    }

    /// <summary>"which" behind a comma and a name that is the object of a clause: the clause tells of the name, not of the noun that the clause hangs on.</summary>
    static void MendNear(Document document, Sentence sentence, int pronoun, int[] heads, Relation[] relations)
    {
        if (document.Form(pronoun) is not "which" || document.Form(pronoun - 1) is not "," || relations[pronoun] != Relation.Nsubj || heads[pronoun] is not (>= 0 and int verb) || relations[verb] != Relation.AclRelcl) return;
        int name = pronoun - 2;
        while (name > sentence.First && relations[name] == Relation.Flat) name = heads[name];
        if (name < sentence.First || document.Tags.Upos[name] != Upos.Propn || relations[name] != Relation.Obj || heads[name] is not (>= 0 and int clause) || clause < sentence.First) return;
        if (relations[clause] == Relation.Acl && heads[clause] == heads[verb]) heads[verb] = name;
    }

    /// <summary>"that" behind a noun of which somebody speaks opens a clause about it, unless the noun says that something is so.</summary>
    static void MendSpoken(Document document, Sentence sentence, int pronoun, int[] heads, Relation[] relations)
    {
        if (document.Form(pronoun) is not "that" || heads[pronoun] is not (>= 0 and int clause) || clause < pronoun || relations[clause] != Relation.Ccomp || heads[clause] is not (>= 0 and int verb) || document.Tags.Lemmas[verb] is not ("speak" or "talk")) return;
        int noun = pronoun - 1;
        if (noun <= verb || document.Tags.Upos[noun] != Upos.Noun || relations[noun] != Relation.Obl || heads[noun] != verb || document.Tags.Lemmas[noun] is "fact" or "hope" or "idea" or "claim" or "fear" or "possibility" or "belief") return;
        (heads[clause], relations[clause]) = (noun, Relation.AclRelcl);
        relations[pronoun] = Relation.Obj;
    }

    /// <summary>"to see A, who on Tuesday met B": a clause whose subject is "who" tells of the person before it.</summary>
    static void MendWho(Document document, Sentence sentence, int pronoun, int[] heads, Relation[] relations)
    {
        if (document.Form(pronoun) is not "who" || document.Form(pronoun - 1) is not "," || relations[pronoun] != Relation.Nsubj || heads[pronoun] is not (>= 0 and int verb) || verb < pronoun || relations[verb] is not (Relation.Advcl or Relation.AdvclRelcl or Relation.Parataxis)) return;
        int person = pronoun - 2;
        while (person > sentence.First && relations[person] == Relation.Flat) person = heads[person];
        if (person >= sentence.First && person < pronoun && document.Tags.Upos[person] is Upos.Propn) (heads[verb], relations[verb]) = (person, Relation.AclRelcl);
    }

    /// <summary>A clause led in by a preposition and "whom" tells of the person right before them; "A, to which B belongs", of the name.</summary>
    static void MendLed(Document document, Sentence sentence, int pronoun, int[] heads, Relation[] relations)
    {
        bool thing = document.Form(pronoun) is "which" && document.Form(pronoun - 2) is "," && document.Form(pronoun - 1) is "to" or "of" or "on" or "in" or "from" or "with" && pronoun - 3 >= sentence.First && document.Tags.Upos[pronoun - 3] == Upos.Propn;
        if (document.Form(pronoun) is not "whom" && !thing || document.Tags.Upos[pronoun - 1] != Upos.Adp || heads[pronoun] is not (>= 0 and int verb) || verb < pronoun || document.Tags.Upos[verb] != Upos.Verb || relations[verb] is not (Relation.Advcl or Relation.AdvclRelcl or Relation.Parataxis or Relation.Ccomp)) return;
        int person = document.Form(pronoun - 2) is "," ? pronoun - 3 : pronoun - 2;
        while (person >= sentence.First && relations[person] == Relation.Flat) person = heads[person];
        if (person < sentence.First || document.Tags.Upos[person] is not (Upos.Noun or Upos.Propn)) return;
        (heads[verb], relations[verb]) = (person, Relation.AclRelcl);
    }

    /// <summary>"of A, whose request was filed": tells of A, and is nothing that the clause before says.</summary>
    static void MendWhose(Document document, Sentence sentence, int pronoun, int[] heads, Relation[] relations)
    {
        if (document.Form(pronoun) is not "whose" || document.Form(pronoun - 1) is not "," || heads[pronoun] is not (>= 0 and int noun) || noun < pronoun || heads[noun] is not (>= 0 and int verb) || verb < pronoun) return;
        if (relations[noun] is not (Relation.Nsubj or Relation.NsubjPass) || relations[verb] is not (Relation.Ccomp or Relation.Advcl or Relation.Parataxis) || heads[verb] >= pronoun) return;
        int name = pronoun - 2;
        while (name > sentence.First && relations[name] == Relation.Flat) name = heads[name];
        if (name >= sentence.First && document.Tags.Upos[name] == Upos.Propn) (heads[verb], relations[verb]) = (name, Relation.AclRelcl);
    }

    /// <summary>Does the finite word of the clause end as no bare verb does: "hosts", "has", "is"?</summary>
    static bool IsThirdPerson(Document document, Sentence sentence, int verb, int[] heads, Relation[] relations)
    {
        if (document.Tags.Xpos[verb] is "VBZ" or "VBD") return true;
        for (int token = sentence.First; token < sentence.End; token++)
            if (heads[token] == verb && relations[token] is Relation.Aux or Relation.AuxPass or Relation.Cop) return document.Tags.Xpos[token] is "VBZ" or "VBD";
        return false;
    }
}
