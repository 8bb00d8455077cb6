using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Entities;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>
/// First pass: names of the same thing. Full names first, so that a surname in a headline finds the full name below it; a link to a known
/// entity settles the matter.
/// </summary>
sealed class NameResolver(Document document)
{
    const int LatestPhrases = 8;

    readonly List<Referent> _referents = [];
    readonly Dictionary<string, List<Referent>> _byKey = new(StringComparer.Ordinal);

    /// <summary>Gives every name a referent.</summary>
    public List<Referent> Resolve(List<Phrase> phrases, Func<string, EntityFacts?> facts)
    {
        string?[] links = Links();
        List<(Phrase Phrase, string[] Words)> names = [.. phrases.Where(phrase => phrase.Kind == PhraseKind.Name).Select(phrase => (phrase, Words(phrase)))];
        foreach ((Phrase phrase, string[] words) in names.OrderByDescending(name => name.Words.Length).ThenBy(name => name.Phrase.Head))
        {
            string? link = links[phrase.Name];
            Referent referent = Best(phrase, words, link) ?? New(phrase);
            referent.Add(phrase);
            if (!referent.Names.Any(known => known.AsSpan().SequenceEqual(words))) referent.Names.Add(words);
            foreach (string key in Keys(phrase, words, link)) Index(key, referent);
            if (link is null || referent.EntityId is not null) continue;
            referent.EntityId = link;
            if (facts(link) is { } entity) Apply(entity, referent);
        }

        foreach (Referent referent in _referents) referent.Phrases.Sort((a, b) => a.Head.CompareTo(b.Head));
        return _referents;
    }

    Referent? Best(Phrase phrase, string[] words, string? link)
    {
        Referent? best = null;
        int distance = int.MaxValue;
        foreach (Referent referent in Keys(phrase, words, link).SelectMany(key => _byKey.TryGetValue(key, out List<Referent>? found) ? found : []).Distinct())
        {
            if (!Fits(referent, phrase, words, link)) continue;
            foreach (Phrase other in referent.Phrases.TakeLast(LatestPhrases).Prepend(referent.Phrases[0]))
            {
                // What follows counts as farther than all that goes before.
                int away = other.Head <= phrase.Head ? phrase.Head - other.Head : document.Tokens.Count + other.Head - phrase.Head;
                if (away >= distance) continue;
                distance = away;
                best = referent;
            }
        }

        return best;
    }

    /// <summary>Under which words two names of the same thing meet: the first, the last, the initials, the country, the entity.</summary>
    static IEnumerable<string> Keys(Phrase phrase, string[] words, string? link)
    {
        yield return words[0];
        if (words.Length > 1) yield return words[^1];
        if (words.Length > 2) yield return words[^2];
        yield return words.Length > 1 ? "initials " + Initials(words) : "initials " + words[0].Replace(".", "", StringComparison.Ordinal);
        if (phrase.Country is { } country) yield return "country " + country;
        if (link is not null) yield return "entity " + link;
    }

    void Index(string key, Referent referent)
    {
        if (!_byKey.TryGetValue(key, out List<Referent>? referents)) _byKey[key] = referents = [];
        if (!referents.Contains(referent)) referents.Add(referent);
    }

    static bool Fits(Referent referent, Phrase phrase, string[] words, string? link)
    {
        if (link is not null && referent.EntityId is not null) return link == referent.EntityId;
        if (phrase.Country is { } country && phrase.Type == ReferentKind.Place) return referent.IsCountry && referent.Countries.Contains(country);
        if (referent.IsCountry) return false;
        if (referent.Gender != Gender.Unknown && phrase.Gender != Gender.Unknown && referent.Gender != phrase.Gender) return false;
        bool isSameType = referent.Type == phrase.Type;
        foreach (string[] name in referent.Names)
        {
            if (name.AsSpan().SequenceEqual(words)) return isSameType || words.Length > 1;
            if (!isSameType) continue;
            if (phrase.Type == ReferentKind.Person ? IsShortPerson(words, name) : IsAcronym(words, name) || words.Length > 1 && name.AsSpan().EndsWith(words)) return true;
        }

        return false;
    }

    /// <summary>The surname, the family name that stands first in East Asia, or first and last name of a longer name.</summary>
    static bool IsShortPerson(string[] words, string[] name)
    {
        if (words.Length > name.Length) return false;
        if (name.AsSpan().EndsWith(words)) return true;
        if (words.Length == 1) return name.Length > 1 && (words[0] == name[0] || name.Length > 2 && name[^1].Length < 4 && words[0] == name[^2]);
        return words[0] == name[0] && words[^1] == name[^1];
    }

    static bool IsAcronym(string[] words, string[] name)
    {
        (string[] shorter, string[] longer) = words.Length == 1 ? (words, name) : (name, words);
        if (shorter.Length != 1 || longer.Length < 2) return false;
        string letters = shorter[0].Replace(".", "", StringComparison.Ordinal);
        return letters.Length > 1 && Initials(longer) == letters;
    }

    static string Initials(string[] words) =>
        string.Concat(words.Where(word => word is not ("of" or "for" or "the" or "and" or "on" or "in" or "-" or "'s" or "&")).Select(word => word[0]));

    Referent New(Phrase phrase)
    {
        Referent referent = new() { Type = phrase.Type };
        if (phrase.Country is { } country && phrase.Type == ReferentKind.Place)
        {
            referent.IsCountry = true;
            referent.Countries.Add(country);
        }

        _referents.Add(referent);
        return referent;
    }

    static void Apply(EntityFacts facts, Referent referent)
    {
        if (facts.Gender != Gender.Unknown) referent.Gender = facts.Gender;
        if (facts.Country is { } country) referent.Countries.Add(country);
        foreach (string office in facts.Offices) referent.AddRole(office.Split(' '));
    }

    string?[] Links()
    {
        string?[] links = new string?[document.Names.Names.Length];
        if (!document.Has(LayerKind.Links)) return links;
        foreach (Link link in document.Links.Links) links[link.Name] = link.EntityId;
        return links;
    }

    string[] Words(Phrase phrase)
    {
        List<string> words = [];
        for (int token = phrase.First; token < phrase.End; token++)
        {
            ReadOnlySpan<char> form = document.Form(token);
            if (token == phrase.First && form.Equals("the", StringComparison.OrdinalIgnoreCase)) continue;
            words.Add(string.Create(form.Length, form, static (span, source) =>
            {
                for (int i = 0; i < span.Length; i++) span[i] = LatinFolding.Fold(source[i]);
            }));
        }

        return words.Count == 0 ? [document.Form(phrase.Head).ToString().ToLowerInvariant()] : [.. words];
    }
}
