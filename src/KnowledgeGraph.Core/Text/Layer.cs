namespace KnowledgeGraph.Core.Text;

/// <summary>One kind of annotation over a whole document. Immutable once it is part of a <see cref="Document"/>.</summary>
public abstract class Layer
{
    public abstract LayerKind Kind { get; }
}
