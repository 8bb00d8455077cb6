using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Offices;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>
/// Ties the names of a document to entities: to those of the gazetteers, and people and organizations that these do not know to
/// provisional ones, whose ids are made from their fullest name in the document. Every link has a score and, where there was one, the
/// runner-up; what the article calls by different names is one entity only where its words allow no other reading.
/// </summary>
public sealed class EntityLinker(EntityCatalog catalog, OfficeTitles titles) : IAnnotator
{
    readonly PlaceLinker _places = new(catalog);

    public EntityLinker()
        : this(EntityCatalog.Shared, OfficeTitles.Shared)
    {
    }

    public IReadOnlyList<LayerKind> Requires { get; } = [LayerKind.Tokens, LayerKind.Sentences, LayerKind.Names];

    public IReadOnlyList<LayerKind> Provides { get; } = [LayerKind.Links];

    public Document Annotate(Document document)
    {
        Name[] names = document.Names.Names;
        Link?[] links = new Link?[names.Length];
        _places.Link(document, links);
        new OrganizationLinker(catalog, document, links).Link();
        new PersonLinker(catalog, document, titles.Find(document), links).Link();
        return document.With(new LinkLayer([.. links.OfType<Link>()]));
    }
}
