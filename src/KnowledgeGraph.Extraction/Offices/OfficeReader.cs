using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>Reads who is what, of what: titles before names, appositions, "X of Turkey", "X was elected president", descriptions of a named person.</summary>
public sealed class OfficeReader(EntityCatalog catalog, OfficeTitles titles)
{
    public OfficeReader()
        : this(EntityCatalog.Shared, OfficeTitles.Shared)
    {
    }

    /// <summary>Every linked person of the document in order of first mention, with the office that it gives him, if it does.</summary>
    /// <param name="document">Needs tokens, sentences, names and links; reads blocks, tags and coreference where they are.</param>
    /// <param name="publisher">The government or body whose official text it is: an envoy of nobody else is its own. Null for others.</param>
    public IReadOnlyList<PersonMention> Read(Document document, string? publisher = null)
    {
        Link?[] links = new Link?[document.Names.Names.Length];
        foreach (Link link in document.Links.Links) links[link.Name] = link;
        OfficePhraseReader phrases = new(document, catalog, new TitleReader(document, catalog, titles.Find(document), links), links, publisher);
        OfficeCandidates candidates = phrases.Read();
        List<PersonMention> people = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < links.Length; i++)
            if (links[i] is { } link && document.Names.Names[i].Type == NameType.Person && phrases.IsToldAt(document.Names.Names[i].First) && seen.Add(link.EntityId))
                people.Add(new PersonMention(link.EntityId, candidates.Of(link.EntityId) is { } office ? Claim(document, link.EntityId, office) : null));
        return people;
    }

    static OfficeClaim Claim(Document document, string person, OfficeCandidate office) => new()
    {
        PersonId = person,
        Title = office.Title,
        Level = office.Level,
        OfId = office.OfId,
        Status = office.Status,
        Evidence = Evidence.Of(document.Article, document.Span(office.First, office.End)),
        Rule = office.Rule,
        Confidence = office.Score,
    };
}
