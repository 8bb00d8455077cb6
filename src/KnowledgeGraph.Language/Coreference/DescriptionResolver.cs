using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>
/// Whom a definite description means: a person by office and country, a country, organization or place by its kind, anything else by the
/// same head. Each rule is strict; what none decides stays a thing of its own.
/// </summary>
sealed class DescriptionResolver(Tree tree, RoleWords roles, GenericWords generics)
{
    const int NearSentences = 3;
    const int FarSentences = 12;

    readonly Document _document = tree.Document;

    /// <param name="phrase">A definite singular phrase.</param>
    /// <param name="history">The phrases before it.</param>
    /// <param name="possessor">The referent of its possessive pronoun, or null.</param>
    /// <returns>The referent, or null.</returns>
    public Referent? Resolve(Phrase phrase, History history, Referent? possessor)
    {
        if (roles.IsOther(phrase.Lemma) && possessor is not null) return Counterpart(phrase, history, possessor);
        if (roles.Contains(phrase.Lemma) && !phrase.IsPlural && Person(phrase, history, possessor) is { } person && !IsObjectOf(person, phrase)) return person;
        if (generics.Kind(phrase.Lemma) is { } kind && Generic(phrase, history, kind) is { } thing) return thing;
        return SameHead(phrase, history);
    }

    /// <summary>"A saw the ambassador": whom somebody sees is another.</summary>
    bool IsObjectOf(Referent person, Phrase phrase) =>
        tree.Role(phrase.Head) == Relation.Obj && tree.Clause(phrase.Head) is >= 0 and int verb
        && person.Phrases.Exists(other => other.Sentence == phrase.Sentence && other.Head < verb && tree.Clause(other.Head) == verb && Subject(other.Head) is Relation.Nsubj);

    /// <summary>The role of a phrase, or of what it is an apposition of.</summary>
    Relation Subject(int head) => tree.Role(tree.Relations[head] == Relation.Appos ? tree.Heads[head] : head);

    /// <summary>Somebody else with the possessor's office, in the country named; or the only other person around of whom nothing is known that contradicts.</summary>
    static Referent? Counterpart(Phrase phrase, History history, Referent possessor)
    {
        Referent? compatriot = phrase.Country is null ? null : Latest(phrase, history, FarSentences, referent =>
            referent != possessor && IsOnePerson(referent, phrase) && referent.Countries.Contains(phrase.Country)
            && (possessor.Roles.Count == 0 || referent.Roles.Count == 0 || referent.Roles.Any(role => possessor.Roles.Any(other => other[^1] == role[^1]))));
        if (compatriot is not null) return compatriot;
        for (int sentences = 0; sentences <= NearSentences; sentences++)
        {
            Referent[] others = [.. People(phrase, history, sentences).Where(referent => referent != possessor && referent.Names.Count > 0 && MayBeOf(referent, phrase.Country)).Take(2)];
            if (others.Length > 0) return Only(others);
        }

        return null;
    }

    Referent? Person(Phrase phrase, History history, Referent? possessor)
    {
        if (IsBare(phrase) && BareBefore(phrase, history) is { } bearer) return bearer;
        if (IsBare(phrase) && Topic(phrase, history) is { } topic) return topic;
        string? country = phrase.Country ?? (possessor is { IsCountry: true } ? possessor.Countries.First() : null);
        Referent? byOffice = Latest(phrase, history, FarSentences, referent =>
            IsOnePerson(referent, phrase) && FitsCountry(referent, country) && referent.Roles.Any(role => roles.Fits(phrase.Lemma, phrase.Modifiers, role)));
        if (byOffice is not null && country is not null && phrase.Lemma == "leader") byOffice = MoreOften(byOffice, phrase, history, country);
        if (byOffice is not null) return byOffice;
        if (country is not null)
        {
            List<Referent> compatriots = [.. history.Back(phrase, FarSentences).SelectMany(other => other.Referents).Distinct()
                .Where(referent => IsOnePerson(referent, phrase) && referent.Countries.Contains(country) && (referent.Roles.Count == 0 || roles.IsLeader([.. phrase.Modifiers, phrase.Lemma]) && referent.Roles.Any(role => roles.IsLeader(role))))];
            if (compatriots.Count > 0) return Only(compatriots);
            return Adopt(phrase, country, Only(People(phrase, history, 2).Where(referent => referent != possessor && referent.Names.Count > 0 && referent.Countries.Count == 0 && !IsBeside(referent, phrase)
                && (referent.Roles.Count == 0 || referent.Roles.Any(role => roles.Fits(phrase.Lemma, phrase.Modifiers, role))))));
        }

        if (phrase.Modifiers.Length == 0 && !IsOtherwiseAttached(phrase) && Only(People(phrase, history, 2)) is { Roles.Count: 0, Names.Count: > 0 } only) return only;
        if (generics.Kind(phrase.Lemma) == GenericKind.AnyPerson && phrase.Gender != Gender.Unknown)
            return Latest(phrase, history, NearSentences, referent => IsOnePerson(referent, phrase) && referent.Gender == phrase.Gender);
        return null;
    }

    /// <summary>"the President", "the head of state", and no more.</summary>
    bool IsBare(Phrase phrase)
    {
        if (phrase.Country is not null || phrase.Modifiers.Length > 0 || phrase.IsPlural || !roles.IsLeader(phrase.Lemma) || tree.Child(phrase.Head, Relation.NmodPoss) >= 0) return false;
        if (tree.Child(phrase.Head, Relation.Det) is not (>= 0 and int article) || !_document.Form(article).Equals("the", StringComparison.OrdinalIgnoreCase)) return false;
        return phrase.Lemma == "head" ? tree.Child(phrase.Head, Relation.Nmod) is >= 0 and int body && _document.Tags.Lemmas[body] is "state" or "government" : !IsOtherwiseAttached(phrase);
    }

    /// <summary>A text that has called one of its people so without more words means him by it again, whoever else has such an office.</summary>
    Referent? BareBefore(Phrase phrase, History history)
    {
        foreach (Phrase other in history.Back(phrase, FarSentences))
            if (other.Kind == PhraseKind.Definite && (other.Lemma == phrase.Lemma || other.Lemma == "head" || phrase.Lemma == "head") && IsBare(other) && other.Referents is [{ Names.Count: > 0 } bearer]
                && IsOnePerson(bearer, phrase) && bearer.Roles.Any(role => roles.Fits(phrase.Lemma, phrase.Modifiers, role))) return bearer;
        return null;
    }

    /// <summary>"President A said she saw President B. … The president said": the one of whom the sentences before tell, and not who is only named in them.</summary>
    Referent? Topic(Phrase phrase, History history)
    {
        if (!IsOfWhomItTells(phrase)) return null;
        foreach (Phrase other in history.Back(phrase, NearSentences))
            if (other.Sentence < phrase.Sentence && IsOfWhomItTells(other) && other.Referents is [{ Names.Count: > 0 } subject] && IsOnePerson(subject, phrase) && subject.Roles.Any(role => roles.Fits(phrase.Lemma, phrase.Modifiers, role))) return subject;
        return null;
    }

    /// <summary>Is it the subject of its sentence?</summary>
    bool IsOfWhomItTells(Phrase phrase) => tree.Relations[phrase.Anchor] == Relation.Nsubj && tree.Heads[phrase.Anchor] is >= 0 and int verb && tree.Relations[verb] == Relation.Root;

    /// <summary>Of several leaders of a country "the Norland leader" is the one of whom more has been told, and of two alike the last.</summary>
    Referent MoreOften(Referent last, Phrase phrase, History history, string country) =>
        history.Back(phrase, FarSentences).SelectMany(other => other.Referents).Distinct()
            .Where(referent => referent != last && IsOnePerson(referent, phrase) && referent.Countries.Contains(country) && referent.Names.Count > 0 && referent.Roles.Any(role => roles.Fits(phrase.Lemma, phrase.Modifiers, role)))
            .Append(last).OrderByDescending(referent => referent.Phrases.Count).ThenByDescending(referent => referent == last).First();

    Referent? Generic(Phrase phrase, History history, GenericKind kind)
    {
        if (phrase.IsPlural || phrase.Country is not null && kind != GenericKind.Organization || phrase.Lemma is "state" or "government" || IsOtherwiseAttached(phrase)) return null;
        return kind switch
        {
            GenericKind.Country => Latest(phrase, history, NearSentences, referent => referent.IsCountry && !referent.Phrases[0].IsPlural),
            GenericKind.Organization => Latest(phrase, history, NearSentences, referent => referent.Type == ReferentKind.Organization && referent.Names.Count > 0 && phrase.Modifiers.Length == 0),
            GenericKind.Place => Latest(phrase, history, NearSentences, referent => referent.Type == ReferentKind.Place && !referent.IsCountry && referent.Names.Count > 0 && phrase.Modifiers.Length == 0),
            _ => null,
        };
    }

    /// <summary>The nearest phrase with the same head whose modifiers do not contradict; or a name that ends in the word.</summary>
    Referent? SameHead(Phrase phrase, History history)
    {
        foreach (Phrase other in history.Back(phrase, FarSentences))
        {
            if (other.Kind is PhraseKind.Pronoun or PhraseKind.Pair || other.Referents.Count != 1 || other.End > phrase.First) continue;
            if (other.Kind == PhraseKind.Name)
            {
                if ((other.Type is ReferentKind.Organization or ReferentKind.Place) && !phrase.IsPlural && phrase.Modifiers.Length == 0 && other.End - other.First > 1
                    && _document.Form(other.End - 1).Equals(phrase.Lemma, StringComparison.OrdinalIgnoreCase)) return other.Referents[0];
                continue;
            }

            if (other.Lemma != phrase.Lemma || other.IsPlural != phrase.IsPlural) continue;
            if (other.Country != phrase.Country && phrase.Country is not null) continue;
            bool isCovered = phrase.Modifiers.All(other.Modifiers.Contains);
            bool isTaken = IsOtherwiseAttached(phrase);
            if (isCovered && !(isTaken && !IsSameAttachment(phrase, other))) return other.Referents[0];
        }

        return null;
    }

    /// <summary>"The president of the bank" is not the president of before: what hangs on the noun singles it out anew.</summary>
    bool IsOtherwiseAttached(Phrase phrase)
    {
        for (int child = tree.FirstChild(phrase.Head); child >= 0; child = tree.Next(child))
            if (_document.Tags.Lemmas[child] is "part" or "turn") continue;        // "the President, for his part, said"
            else if (child > phrase.Head && tree.Relations[child] is Relation.Nmod or Relation.Acl or Relation.AclRelcl || tree.Relations[child] == Relation.NmodPoss) return true;
        return false;
    }

    bool IsSameAttachment(Phrase phrase, Phrase other)
    {
        int one = tree.Child(phrase.Head, Relation.Nmod), two = tree.Child(other.Head, Relation.Nmod);
        if (one < 0) (one, two) = (tree.Child(phrase.Head, Relation.NmodPoss), tree.Child(other.Head, Relation.NmodPoss));
        return one >= 0 && two >= 0 && _document.Tags.Lemmas[one] == _document.Tags.Lemmas[two];
    }

    static bool IsOnePerson(Referent referent, Phrase phrase) =>
        referent.Type == ReferentKind.Person && !referent.IsPlural && !(referent.Gender != Gender.Unknown && phrase.Gender != Gender.Unknown && referent.Gender != phrase.Gender);

    /// <summary>The people spoken of in the last sentences.</summary>
    static IEnumerable<Referent> People(Phrase phrase, History history, int sentences) =>
        history.Back(phrase, sentences).Where(other => !(other.First <= phrase.First && phrase.Head < other.End) && !(other.First >= phrase.First && other.End <= phrase.End))
            .SelectMany(other => other.Referents).Distinct().Where(referent => IsOnePerson(referent, phrase));

    static Referent? Only(IEnumerable<Referent> referents)
    {
        Referent[] found = [.. referents.Take(2)];
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>"Ahead of talks with A, the president of Norland flew home": the subject is not whom its sentence speaks of before it.</summary>
    bool IsBeside(Referent referent, Phrase phrase) =>
        tree.Relations[phrase.Head] is Relation.Nsubj or Relation.NsubjPass
        && referent.Phrases.Exists(other => other.Sentence == phrase.Sentence && other.End <= phrase.First && tree.Relations[other.Anchor] is Relation.Obl or Relation.Nmod);

    /// <summary>Lets the person have the country and office that the description gives.</summary>
    static Referent? Adopt(Phrase phrase, string country, Referent? referent)
    {
        referent?.Countries.Add(country);
        referent?.AddRole([.. phrase.Modifiers, phrase.Lemma]);
        return referent;
    }

    static bool MayBeOf(Referent referent, string? country) => country is null || referent.Countries.Count == 0 || referent.Countries.Contains(country);

    static bool FitsCountry(Referent referent, string? country) => country is null || referent.Countries.Contains(country);

    static Referent? Latest(Phrase phrase, History history, int sentences, Func<Referent, bool> fits)
    {
        foreach (Phrase other in history.Back(phrase, sentences))
        {
            if (other.Referents.Count != 1 || other.First <= phrase.First && phrase.Head < other.End) continue;
            if (other.First >= phrase.First && other.End <= phrase.End) continue;
            if (fits(other.Referents[0])) return other.Referents[0];
        }

        return null;
    }
}
