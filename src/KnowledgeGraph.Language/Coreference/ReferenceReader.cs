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
        List<Phrase> before = new(phrases.Count);
        Dictionary<int, Phrase> pronouns = [];
        foreach (Phrase phrase in phrases)
        {
            switch (phrase.Kind)
            {
                case PhraseKind.Pronoun:
                    Resolve(document, phrase, before, features);
                    pronouns[phrase.Head] = phrase;
                    break;
                case PhraseKind.Definite when !phrase.IsResolved:
                    Referent? possessor = Possessor(tree, phrase, pronouns);
                    if (phrase.IsPlural) Join(phrase, plurals.Resolve(phrase, before));
                    if (phrase.Referents.Count == 0 && descriptions.Resolve(phrase, before, possessor) is { } referent) Join(phrase, [referent]);
                    if (phrase.Referents.Count == 0) Introduce(phrase, possessor);
                    break;
                case PhraseKind.Indefinite when !phrase.IsResolved:
                    Introduce(phrase, null);
                    break;
            }

            before.Add(phrase);
        }

        return phrases;
    }

    void Resolve(Document document, Phrase pronoun, List<Phrase> before, PronounFeatures features)
    {
        PronounKind kind = PronounWords.Kind(document.Form(pronoun.Head));
        Phrase? antecedent = kind == PronounKind.Speaker ? Speaker(document, pronoun, before) : choice.Choose(pronoun, kind, features.Candidates(pronoun, before), features);
        if (antecedent is null) return;
        List<Referent> referents = antecedent.Kind == PhraseKind.Pair ? [.. antecedent.Parts.SelectMany(part => part.Referents).Distinct()] : antecedent.Referents;
        if (referents.Count == 1 && referents[0].Gender == Gender.Unknown) referents[0].Gender = pronoun.Gender;
        Join(pronoun, [.. referents]);
    }

    /// <summary>"I" inside a quotation is who is quoted.</summary>
    static Phrase? Speaker(Document document, Phrase pronoun, List<Phrase> before)
    {
        if (!document.Has(LayerKind.Quotations)) return null;
        Quotation? innermost = null;
        foreach (Quotation quotation in document.Quotations.Quotations)
            if (quotation.IsDirect && quotation.SpeakerFirst >= 0 && quotation.First <= pronoun.Head && pronoun.Head < quotation.End) innermost = quotation;
        if (innermost is not { } found) return null;
        return before.LastOrDefault(phrase => phrase.Head >= found.SpeakerFirst && phrase.Head < found.SpeakerEnd && phrase.Referents.Count == 1 && phrase.Type == ReferentKind.Person);
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
