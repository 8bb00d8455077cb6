using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>
/// Who "the two leaders", "both sides" and "the two countries" are: two people, or two countries, of the sentences just before, the
/// closest pair that the text itself joined if there is one.
/// </summary>
sealed class PluralResolver(Tree tree, GenericWords generics)
{
    const int Sentences = 4;

    readonly Document _document = tree.Document;

    /// <summary>How many it speaks of: 2 for "two" and "both", 3 for "three"; 0 when it does not say.</summary>
    public int Count(Phrase phrase)
    {
        for (int token = phrase.First; token < phrase.Head; token++)
        {
            ReadOnlySpan<char> form = _document.Form(token);
            if (form.Equals("two", StringComparison.OrdinalIgnoreCase) || form.Equals("both", StringComparison.OrdinalIgnoreCase)) return 2;
            if (form.Equals("three", StringComparison.OrdinalIgnoreCase)) return 3;
        }

        return phrase.Lemma is "pair" or "duo" ? 2 : 0;
    }

    /// <returns>The referents it stands for; empty when the text does not tell.</returns>
    public List<Referent> Resolve(Phrase phrase, History history)
    {
        int count = Count(phrase);
        if (generics.Kind(phrase.Lemma) is not { } kind) return [];
        if (count == 0)
        {
            // "The ministers" are two only where the text has just spoken of two and no more.
            if (phrase.Modifiers.Length > 0 || phrase.Country is not null || tree.Has(phrase.Head, Relation.Nmod) || tree.Has(phrase.Head, Relation.NmodPoss)) return [];
            Func<Referent, bool> fits = kind switch
            {
                GenericKind.Leader or GenericKind.AnyPerson => IsPerson,
                GenericKind.Country => referent => referent.IsCountry,
                _ => _ => false,
            };
            return Around(phrase, history, fits);
        }

        if (kind is GenericKind.Leader or GenericKind.AnyPerson) return Latest(phrase, history, count, IsPerson);
        if (kind == GenericKind.Country) return Countries(phrase, history, count);
        if (kind == GenericKind.Organization) return Latest(phrase, history, count, referent => referent.Type == ReferentKind.Organization && referent.Names.Count > 0);
        if (kind != GenericKind.Side) return [];
        if (Together(phrase, history, count) is { } together) return together;
        List<Referent> people = Latest(phrase, history, count, IsPerson);
        List<Referent> countries = Countries(phrase, history, count);
        if (people.Count == 0 || countries.Count == 0) return people.Count == 0 ? countries : people;
        return Age(countries, phrase, history) < Age(people, phrase, history) ? countries : people;
    }

    /// <summary>Two of whom the text spoke together, or the only two of the last sentences.</summary>
    static List<Referent> Around(Phrase phrase, History history, Func<Referent, bool> fits)
    {
        for (int sentences = 0; sentences <= Sentences; sentences++)
        {
            List<Referent> around = [];
            foreach (Phrase other in history.Back(phrase, sentences))
            {
                if (other.Kind != PhraseKind.Pair && other.Referents.Count == 2 && other.Referents.All(fits)) return [.. other.Referents];
                foreach (Referent referent in other.Referents)
                    if (fits(referent) && !around.Contains(referent)) around.Add(referent);
            }

            if (around.Count > 1) return around.Count == 2 ? InOrder(around) : [];
        }

        return [];
    }

    static List<Referent> InOrder(List<Referent> referents)
    {
        referents.Sort((a, b) => a.Phrases[0].Head.CompareTo(b.Phrases[0].Head));
        return referents;
    }

    static bool IsPerson(Referent referent) => referent.Type == ReferentKind.Person && !referent.IsPlural && (referent.Names.Count > 0 || referent.Roles.Count > 0);

    static List<Referent> Countries(Phrase phrase, History history, int count) => Latest(phrase, history, count, referent => referent.IsCountry);

    /// <summary>So many people or countries as the text spoke of together last.</summary>
    static List<Referent>? Together(Phrase phrase, History history, int count)
    {
        foreach (Phrase other in history.Back(phrase, Sentences))
            if (other.Kind != PhraseKind.Pair && other.Referents.Count == count && (other.Referents.All(IsPerson) || other.Referents.All(referent => referent.IsCountry)))
                return [.. other.Referents];
        return null;
    }

    /// <summary>How many phrases back all of them have been spoken of: the fewer, the fresher in mind.</summary>
    static int Age(List<Referent> referents, Phrase phrase, History history)
    {
        int age = 0;
        HashSet<Referent> missing = [.. referents];
        foreach (Phrase other in history.Back(phrase, Sentences))
        {
            if (missing.Count == 0) break;
            missing.ExceptWith(other.Referents);
            age++;
        }

        return age;
    }

    static List<Referent> Latest(Phrase phrase, History history, int count, Func<Referent, bool> fits)
    {
        List<Referent> found = [];
        foreach (Phrase other in history.Back(phrase, Sentences))
        {
            if (other.Kind == PhraseKind.Pair && other.Parts.Length == count && other.Parts.All(part => part.Referents.Count == 1 && fits(part.Referents[0])))
                return [.. other.Parts.Select(part => part.Referents[0]).Distinct()];
            if (other.Kind != PhraseKind.Pair && other.Referents.Count == count && other.Referents.All(fits)) return [.. other.Referents];
        }

        foreach (Phrase other in history.Back(phrase, Sentences))
            foreach (Referent referent in other.Referents)
                if (found.Count < count && fits(referent) && !found.Contains(referent)) found.Add(referent);
        return found.Count < count ? [] : InOrder(found);
    }
}
