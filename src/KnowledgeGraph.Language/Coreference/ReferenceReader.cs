using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>
/// Reads a document in passes of falling precision, after the multi-pass sieve of Lee et al. (2013): names, what stands beside them, then
/// phrase by phrase descriptions and pronouns.
/// </summary>
sealed class ReferenceReader(CountryWords countries, RoleWords roles, GenericWords generics, GenderWords genders, NounTypes nouns, IAntecedentChoice choice)
{
    public List<Phrase> Read(Document document, Func<string, EntityFacts?> facts)
    {
        Tree tree = new(document);
        List<Phrase> phrases = new PhraseFinder(tree, countries, roles, nouns, genders).Find();
        new NameResolver(document).Resolve(phrases, facts);
        new RoleReader(tree, countries, roles).Read(phrases);
        DescriptionResolver descriptions = new(tree, roles, generics);
        PluralResolver plurals = new(tree, generics);
        PronounFeatures features = new(tree);
        SubjectContinuity subjects = new(tree);
        AddressReader addresses = new(tree);
        History history = new();
        int[] quotations = Quotations(document);
        Dictionary<int, Phrase> people = phrases.Where(phrase => phrase.Kind == PhraseKind.Name && phrase.Type == ReferentKind.Person).ToDictionary(phrase => phrase.Head);
        Dictionary<int, Phrase> pronouns = [];
        foreach (Phrase phrase in phrases)
        {
            switch (phrase.Kind)
            {
                case PhraseKind.Pronoun:
                    Resolve(document, phrase, history, features, subjects, quotations, people);
                    pronouns[phrase.Head] = phrase;
                    break;
                case PhraseKind.Definite when !phrase.IsResolved:
                    Referent? possessor = Possessor(tree, phrase, pronouns);
                    if (phrase.IsPlural) Join(phrase, plurals.Resolve(phrase, history));
                    if (phrase.Referents.Count == 0 && descriptions.Resolve(phrase, history, possessor) is { } referent) Join(phrase, [referent]);
                    if (phrase.Referents.Count == 0) Introduce(phrase, possessor);
                    break;
                case PhraseKind.Indefinite when !phrase.IsResolved:
                    Introduce(phrase, null);
                    break;
            }

            if (!addresses.IsAddress(phrase)) history.Add(phrase);
        }

        return phrases;
    }

    void Resolve(Document document, Phrase pronoun, History history, PronounFeatures features, SubjectContinuity subjects, int[] quotations, Dictionary<int, Phrase> people)
    {
        PronounKind kind = PronounWords.Kind(document.Form(pronoun.Head));
        Phrase? continued = kind is PronounKind.He or PronounKind.She ? subjects.Find(pronoun, history) : null;
        Phrase? antecedent = continued is not null ? continued : kind == PronounKind.Speaker ? Speaker(document, pronoun, history, quotations, people) : choice.Choose(pronoun, kind, features.Candidates(pronoun, history), features);
        if (antecedent is null) return;
        List<Referent> referents = antecedent.Kind == PhraseKind.Pair ? [.. antecedent.Parts.SelectMany(part => part.Referents).Distinct()] : antecedent.Referents;
        if (referents.Count == 1 && referents[0].Gender == Gender.Unknown) referents[0].Gender = pronoun.Gender;
        Join(pronoun, [.. referents]);
    }

    /// <summary>"I" inside a quotation is who is quoted: the person named in the speaker's phrase, or meant by it.</summary>
    static Phrase? Speaker(Document document, Phrase pronoun, History history, int[] quotations, Dictionary<int, Phrase> people)
    {
        if (quotations.Length == 0 || quotations[pronoun.Head] < 0) return null;
        Quotation quotation = document.Quotations.Quotations[quotations[pronoun.Head]];
        for (int token = quotation.SpeakerFirst; token < quotation.SpeakerEnd; token++)
            if (people.TryGetValue(token, out Phrase? named)) return named;
        return history.Back(pronoun, PronounFeatures.Sentences)
            .FirstOrDefault(phrase => phrase.Head >= quotation.SpeakerFirst && phrase.Head < quotation.SpeakerEnd && phrase.Referents.Count == 1 && phrase.Type == ReferentKind.Person);
    }

    /// <summary>For each token the innermost direct quotation with a speaker, -1 without one; empty without the layer.</summary>
    static int[] Quotations(Document document)
    {
        if (!document.Has(LayerKind.Quotations)) return [];
        int[] innermost = new int[document.Tokens.Count];
        Array.Fill(innermost, -1);
        Quotation[] quotations = document.Quotations.Quotations;
        for (int i = 0; i < quotations.Length; i++)
            if (quotations[i].IsDirect && quotations[i].SpeakerFirst >= 0) Array.Fill(innermost, i, quotations[i].First, quotations[i].End - quotations[i].First);
        return innermost;
    }

    static Referent? Possessor(Tree tree, Phrase phrase, Dictionary<int, Phrase> pronouns)
    {
        int token = tree.Child(phrase.Head, Relation.NmodPoss);
        return token >= 0 && pronouns.TryGetValue(token, out Phrase? pronoun) && pronoun.Referents.Count == 1 ? pronoun.Referents[0] : null;
    }

    static void Join(Phrase phrase, List<Referent> referents)
    {
        foreach (Referent referent in referents)
        {
            if (referents.Count == 1) referent.Add(phrase);
            else
            {
                referent.Phrases.Add(phrase);
                phrase.Referents.Add(referent);
            }

            phrase.IsResolved = true;
        }
    }

    void Introduce(Phrase phrase, Referent? possessor)
    {
        Referent referent = new();
        referent.Add(phrase);
        if (phrase.Type != ReferentKind.Person) return;
        if (!roles.IsOther(phrase.Lemma)) referent.AddRole([.. phrase.Modifiers, phrase.Lemma]);
        else if (possessor is not null)
            foreach (string[] role in possessor.Roles) referent.AddRole(role);
        if (phrase.Country is null && !roles.IsOther(phrase.Lemma) && possessor is { IsCountry: true }) referent.Countries.Add(possessor.Countries.First());
    }
}
