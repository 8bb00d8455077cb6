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
    public List<Referent> Resolve(Phrase phrase, List<Phrase> before)
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
            return Around(phrase, before, fits);
        }

        if (kind is GenericKind.Leader or GenericKind.AnyPerson) return Latest(phrase, before, count, IsPerson);
        if (kind == GenericKind.Country) return Countries(phrase, before, count);
        if (kind == GenericKind.Organization) return Latest(phrase, before, count, referent => referent.Type == ReferentKind.Organization && referent.Names.Count > 0);
        if (kind != GenericKind.Side) return [];
        if (Together(phrase, before, count) is { } together) return together;
        List<Referent> people = Latest(phrase, before, count, IsPerson);
        List<Referent> countries = Countries(phrase, before, count);
        if (people.Count == 0 || countries.Count == 0) return people.Count == 0 ? countries : people;
        return Position(countries, phrase) > Position(people, phrase) ? countries : people;
    }

    /// <summary>Two of whom the text spoke together, or the only two of the last sentences.</summary>
    static List<Referent> Around(Phrase phrase, List<Phrase> before, Func<Referent, bool> fits)
    {
        for (int sentences = 0; sentences <= Sentences; sentences++)
        {
            List<Phrase> near = [.. before.Where(other => phrase.Sentence - other.Sentence <= sentences)];
            if (near.LastOrDefault(other => other.Kind != PhraseKind.Pair && other.Referents.Count == 2 && other.Referents.All(fits)) is { } pair) return [.. pair.Referents];
            List<Referent> around = [.. near.SelectMany(other => other.Referents).Where(fits).Distinct().Take(3)];
            if (around.Count > 1) return around.Count == 2 ? around : [];
        }

        return [];
    }

    static bool IsPerson(Referent referent) => referent.Type == ReferentKind.Person && !referent.IsPlural && (referent.Names.Count > 0 || referent.Roles.Count > 0);

    static List<Referent> Countries(Phrase phrase, List<Phrase> before, int count) => Latest(phrase, before, count, referent => referent.IsCountry);

    /// <summary>So many people or countries as the text spoke of together last.</summary>
    static List<Referent>? Together(Phrase phrase, List<Phrase> before, int count)
    {
        Phrase? last = before.LastOrDefault(other => phrase.Sentence - other.Sentence <= Sentences && other.Kind != PhraseKind.Pair && other.Referents.Count == count
            && (other.Referents.All(IsPerson) || other.Referents.All(referent => referent.IsCountry)));
        return last is null ? null : [.. last.Referents];
    }

    /// <summary>Where the earlier of the last mentions stands: the later, the fresher in mind.</summary>
    static int Position(List<Referent> referents, Phrase phrase) => referents.Min(referent => referent.LastBefore(phrase.First, out _)?.Head ?? -1);

    static List<Referent> Latest(Phrase phrase, List<Phrase> before, int count, Func<Referent, bool> fits)
    {
        List<Referent> found = [];
        for (int i = before.Count - 1; i >= 0; i--)
        {
            Phrase other = before[i];
            if (phrase.Sentence - other.Sentence > Sentences) break;
            if (other.Kind == PhraseKind.Pair && other.Parts.Length == count && other.Parts.All(part => part.Referents.Count == 1 && fits(part.Referents[0])))
                return [.. other.Parts.Select(part => part.Referents[0]).Distinct()];
            if (other.Kind != PhraseKind.Pair && other.Referents.Count == count && other.Referents.All(fits)) return [.. other.Referents];
        }

        for (int i = before.Count - 1; i >= 0 && found.Count < count; i--)
        {
            Phrase other = before[i];
            if (phrase.Sentence - other.Sentence > Sentences) break;
            foreach (Referent referent in other.Referents)
                if (found.Count < count && fits(referent) && !found.Contains(referent)) found.Add(referent);
        }

        if (found.Count < count) return [];
        found.Sort((a, b) => a.Phrases[0].Head.CompareTo(b.Phrases[0].Head));
        return found;
    }
}
