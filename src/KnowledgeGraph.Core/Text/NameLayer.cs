namespace KnowledgeGraph.Core.Text;

/// <summary>The proper names of a document, in order, without overlap.</summary>
public sealed class NameLayer(Name[] names) : Layer
{
    public override LayerKind Kind => LayerKind.Names;

    public Name[] Names { get; } = names;
}
