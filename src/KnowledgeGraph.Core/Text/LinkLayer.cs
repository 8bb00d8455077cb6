namespace KnowledgeGraph.Core.Text;

/// <summary>Links of a document's names to entities, by name; a name without a link is not listed.</summary>
public sealed class LinkLayer(Link[] links) : Layer
{
    public override LayerKind Kind => LayerKind.Links;

    public Link[] Links { get; } = links;
}
