using System.Globalization;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>The actors that a document's claims name, each with its fullest name there.</summary>
public sealed class ActorBook(Document document, NameIndex names, ActorGazetteer gazetteer)
{
    readonly SortedDictionary<string, Actor> _actors = new(StringComparer.Ordinal);

    /// <summary>By id.</summary>
    public IReadOnlyList<Actor> Actors => [.. _actors.Values];

    /// <summary>Makes sure that the actor is in the book.</summary>
    public void Add(string id)
    {
        if (!_actors.ContainsKey(id)) _actors[id] = Describe(id);
    }

    Actor Describe(string id)
    {
        ActorKind kind = ActorGazetteer.KindOf(id);
        if (kind == ActorKind.OfficeHolder)
        {
            (string title, string owner) = gazetteer.OfficeHolder(id);
            string? country = gazetteer.CountryOf(owner);
            return new Actor { Id = id, Kind = kind, Name = $"{title} of {(country is null || ActorGazetteer.IsOwnCode(country) ? NameOf(owner) : country)}", Iso3 = country, Provisional = true };
        }

        List<string> forms = Forms(id);
        string fullest = kind == ActorKind.Person ? (Fullest(forms) is { } form ? Written(form, forms) : gazetteer.NameOf(id)) ?? id : NameOf(id);
        return new Actor
        {
            Id = id,
            Kind = kind,
            Name = fullest,
            Iso3 = kind == ActorKind.Country ? gazetteer.CountryOf(id) : null,
            Aliases = [.. forms.Where(form => form != fullest).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Provisional = !gazetteer.Knows(id),
        };
    }

    string NameOf(string id) => gazetteer.NameOf(id) ?? gazetteer.GroupName(id) ?? Fullest(Forms(id)) ?? id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];

    List<string> Forms(string id)
    {
        List<string> forms = [];
        for (int i = 0; i < document.Names.Names.Length; i++)
            if (names.Entity(i) == id) forms.Add(document.Words(names.Name(i).First, names.Name(i).End).ReplaceLineEndings(" "));
        return forms;
    }

    /// <summary>"ANA B. MCADAM", of whom the text also says "McAdam", is Ana B. McAdam.</summary>
    static string Written(string form, List<string> forms)
    {
        if (form.Length < 4 || form.Any(char.IsLower)) return form;
        HashSet<string> words = new(forms.Where(other => other.Any(char.IsLower)).SelectMany(other => other.Split(' ')), StringComparer.OrdinalIgnoreCase);
        return string.Join(' ', form.Split(' ').Select(word => words.TryGetValue(word, out string? known) ? known : word.Length < 3 || word[1] == '.' || word.All(letter => letter is 'I' or 'V' or 'X') ? word : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant())));
    }

    /// <summary>The form with the most words, then the longest, then the first.</summary>
    static string? Fullest(List<string> forms) =>
        forms.OrderByDescending(form => form.Count(c => c == ' ')).ThenByDescending(form => form.Length).FirstOrDefault();
}
