using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>Whom "he" and "she" mean where the text goes on about its subject: "After A met B, she called C", "A met B. She also met C".</summary>
sealed class SubjectContinuity(Tree tree)
{
    readonly Document _document = tree.Document;

    /// <summary>The subject that goes on; null where the words do not tell.</summary>
    public Phrase? Find(Phrase pronoun, History history)
    {
        if (tree.Relations[pronoun.Head] is not (Relation.Nsubj or Relation.NsubjPass) || tree.Heads[pronoun.Head] is not (>= 0 and int verb)) return null;
        int subject = Fronted(verb, pronoun.Head);
        bool opens = false;
        if (subject < 0 && (GoesOn(verb) || (opens = Opens(pronoun, verb)))) subject = SubjectBefore(pronoun.Sentence);
        if (subject < 0) return null;
        Phrase? phrase = history.Back(pronoun, 1).FirstOrDefault(phrase => phrase.Kind != PhraseKind.Pair && (phrase.Anchor == subject || phrase.Head == subject));
        return phrase is { IsPlural: false, Referents: [{ Type: ReferentKind.Person } person] } && !(opens && person.Names.Count == 0) && (person.Gender == Gender.Unknown || person.Gender == pronoun.Gender) ? phrase : null;
    }

    /// <summary>"After A met B, she": A.</summary>
    int Fronted(int verb, int pronoun)
    {
        for (int child = tree.FirstChild(verb); child >= 0 && child < pronoun; child = tree.Next(child))
            if (tree.Relations[child] == Relation.Advcl) return Single(child);
        return -1;
    }

    /// <summary>"also met", "is also due to meet".</summary>
    bool GoesOn(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.Next(child))
            if (tree.Relations[child] == Relation.Advmod && _document.Form(child) is "also" or "Also" or "later" or "Later" or "earlier" or "Earlier" or "then") return tree.Relations[verb] == Relation.Root;
        return false;
    }

    /// <summary>"A noted that … . He thanked C": the first word of a sentence, and its subject.</summary>
    bool Opens(Phrase pronoun, int verb) => pronoun.Head == _document.Sentences.Sentences[pronoun.Sentence].First && tree.Relations[verb] == Relation.Root;

    int SubjectBefore(int sentence)
    {
        if (sentence == 0 || _document.Sentences.Sentences[sentence - 1] is var before && before.Block != _document.Sentences.Sentences[sentence].Block) return -1;
        for (int token = before.First; token < before.End; token++)
            if (tree.Relations[token] == Relation.Root) return Single(token);
        return -1;
    }

    /// <summary>The subject of a verb, as far as it is one alone.</summary>
    int Single(int verb) =>
        Math.Max(tree.Child(verb, Relation.Nsubj), tree.Child(verb, Relation.NsubjPass)) is >= 0 and int subject && !tree.Has(subject, Relation.Conj) ? subject : -1;
}
