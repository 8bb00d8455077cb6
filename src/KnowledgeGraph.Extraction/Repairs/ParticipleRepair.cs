using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "A summit, planned for Friday, has been cancelled": a participle between commas is no predicate when a finite verb without a subject
/// follows. The verb gets the subject, which the participle modifies. "Speaking after talks, A said": what stands before the subject is not
/// what is said, but when.
/// </summary>
static class ParticipleRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        foreach (Sentence sentence in document.Sentences.Sentences)
            for (int participle = sentence.First + 2; participle < sentence.End; participle++)
                if (document.Tags.Xpos[participle] is "VBN" or "VBD" && document.Form(participle - 1) is ",") Mend(document, sentence, participle, heads, relations);
        foreach (Sentence sentence in document.Sentences.Sentences)
        {
            MendVisitor(document, sentence, heads, relations);
            MendSubject(document, sentence, heads, relations);
            for (int participle = sentence.First + 2; participle < sentence.End; participle++)
                if (document.Tags.Xpos[participle] == "VBG" && relations[participle] == Relation.Advcl && document.Form(participle - 1) is ",") MendFollowing(document, participle, heads, relations);
            for (int opening = sentence.First; opening < Math.Min(sentence.End, sentence.First + 2); opening++)
                if (document.Form(opening).EndsWith("ing", StringComparison.Ordinal) && relations[opening] == Relation.Ccomp) MendOpening(document, sentence, opening, heads, relations);
        }
    }

    static void Mend(Document document, Sentence sentence, int participle, int[] heads, Relation[] relations)
    {
        int subject = -1, verb = -1;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (heads[token] != participle) continue;
            if (relations[token] is Relation.Aux or Relation.AuxPass or Relation.Cop) return;
            if (token < participle && relations[token] is Relation.Nsubj or Relation.NsubjPass) subject = token;
            else if (token > participle && verb < 0 && relations[token] is Relation.Advcl or Relation.Parataxis or Relation.Conj or Relation.Ccomp or Relation.Dep) verb = token;
        }

        if (subject < 0 || verb < 0 || !TryFindStart(sentence, verb, heads, relations, out int start, out bool passive) || document.Form(start - 1) is not ",") return;
        for (int token = sentence.First; token < sentence.End; token++)
            if (heads[token] == participle && token != subject && (token < subject || token > verb)) heads[token] = verb;
        (heads[verb], relations[verb]) = (heads[participle], relations[participle]);
        (heads[participle], relations[participle]) = (subject, Relation.Acl);
        (heads[subject], relations[subject]) = (verb, passive ? Relation.NsubjPass : Relation.Nsubj);
    }

    /// <summary>"Visiting President A met B": no clause is the subject.</summary>
    static void MendVisitor(Document document, Sentence sentence, int[] heads, Relation[] relations)
    {
        int visiting = sentence.First, verb = heads[visiting];
        if (relations[visiting] != Relation.Csubj || document.Form(visiting) is not "Visiting" || document.Tags.Upos[verb] != Upos.Verb) return;
        for (int token = visiting + 1; token < verb; token++)
        {
            if (heads[token] != visiting || relations[token] != Relation.Obj) continue;
            (heads[token], relations[token]) = (verb, Relation.Nsubj);
            (heads[visiting], relations[visiting]) = (token, Relation.Amod);
            return;
        }
    }

    /// <summary>"Leaders meeting in Oslo called for": the leaders did, and no meeting.</summary>
    static void MendSubject(Document document, Sentence sentence, int[] heads, Relation[] relations)
    {
        for (int subject = sentence.First; subject < sentence.End; subject++)
        {
            int participle = heads[subject], verb = participle < 0 ? -1 : heads[participle];
            if (verb < participle || participle != subject + 1 || relations[subject] != Relation.Nsubj || document.Tags.Xpos[participle] != "VBG" || relations[participle] is not (Relation.Nsubj or Relation.NsubjPass or Relation.Csubj) || document.Tags.Upos[verb] != Upos.Verb) continue;
            (heads[subject], relations[subject]) = (verb, relations[participle] == Relation.NsubjPass ? Relation.NsubjPass : Relation.Nsubj);
            (heads[participle], relations[participle]) = (subject, Relation.Acl);
            for (int token = sentence.First; token < subject; token++)
                if (heads[token] == participle) heads[token] = subject;
        }
    }

    /// <summary>"voiced support for the operation to protect the coast, condemning A": who voiced it condemns, and no operation does.</summary>
    static void MendFollowing(Document document, int participle, int[] heads, Relation[] relations)
    {
        int clause = heads[participle];
        if (clause < 0 || clause > participle || document.Tags.Xpos[clause] != "VB" || relations[clause] != Relation.Acl) return;
        for (int up = heads[clause]; up >= 0; up = heads[up])
        {
            if (document.Tags.Xpos[up] is not ("VBD" or "VBZ" or "VBP")) continue;
            heads[participle] = up;
            return;
        }
    }

    static void MendOpening(Document document, Sentence sentence, int opening, int[] heads, Relation[] relations)
    {
        int subject = -1;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (heads[token] == opening && relations[token] is Relation.Nsubj or Relation.NsubjPass or Relation.Aux or Relation.Cop) return;
            if (heads[token] == heads[opening] && relations[token] is Relation.Nsubj or Relation.NsubjPass && token > opening && token < heads[opening]) subject = token;
        }

        for (int token = opening + 1; token < subject; token++)
            if (document.Form(token) is ",") relations[opening] = Relation.Advcl;
    }

    /// <summary>The first auxiliary of a verb that has one, and neither a subject nor a conjunction of its own.</summary>
    static bool TryFindStart(Sentence sentence, int verb, int[] heads, Relation[] relations, out int start, out bool passive)
    {
        start = -1;
        passive = false;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (heads[token] != verb) continue;
            if (relations[token] is Relation.Nsubj or Relation.NsubjPass or Relation.Mark or Relation.Cc) return false;
            if (relations[token] is not (Relation.Aux or Relation.AuxPass) || token > verb) continue;
            if (start < 0) start = token;
            passive |= relations[token] == Relation.AuxPass;
        }

        return start > sentence.First;
    }
}
