using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>For which government a transcript of a briefing or of remarks is taken down: whose spokesman says "we", and whose "the President" is.</summary>
sealed class House(Document document, NameIndex names, Representation representation, ActorGazetteer gazetteer, EntityCatalog catalog)
{
    /// <summary>With fewer namings of its own officials a text tells nothing of whose it is.</summary>
    const int Enough = 3;

    /// <param name="official">Who is known to publish the text.</param>
    /// <param name="titled">Whom its title names with an office.</param>
    /// <param name="authors">Whom the lines before its text name.</param>
    public string? Of(string? official, TitleOffices titled, IReadOnlyList<ActorReference> authors) =>
        official ?? titled.Named.Select(one => one.OfId).FirstOrDefault() ?? authors.Select(author => KnownBody(author.Id)).OfType<string>().FirstOrDefault() ?? OfSecretary() ?? OfMostNamed();

    /// <summary>For whom a person of the gazetteers acted on the day, whatever offices are told around his name.</summary>
    string? KnownBody(string person) =>
        document.Article.Published is { } day && catalog.Find(person) is { } known ? known.Terms.Where(term => term.Covers(day)).Select(term => term.OfId).FirstOrDefault() : null;

    /// <summary>Where "the Secretary" needs no more words, he is one of those whom the text calls so with their names: "Secretary Duarte".</summary>
    string? OfSecretary()
    {
        for (int token = 1; token + 1 < document.Tokens.Count; token++)
            if (document.Form(token) is "Secretary" && document.Form(token - 1) is "the" or "The" && names.NameAt(token) < 0 && char.IsLower(document.Form(token + 1)[0]) && document.Form(token + 1) is not ("of" or "for"))
                return representation.OwnerOfTitle("Secretary");
        return null;
    }

    /// <summary>The country whose officials and offices are named as often as those of all others together.</summary>
    string? OfMostNamed()
    {
        string[] countries = [.. Enumerable.Range(0, document.Names.Names.Length).Select(name => names.Entity(name) is { } entity ? Country(entity) : null).OfType<string>()];
        return countries.CountBy(country => country).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).FirstOrDefault() is { Key: { } most, Value: var count }
            && count >= Enough && count * 2 >= countries.Length ? most : null;
    }

    string? Country(string entity) => ActorGazetteer.KindOf(entity) switch
    {
        ActorKind.Person => representation.CountryOf(entity),
        ActorKind.Organization => gazetteer.ActorOf(entity) is { } body && ActorGazetteer.KindOf(body) == ActorKind.Country ? body : null,
        _ => null,
    };
}
