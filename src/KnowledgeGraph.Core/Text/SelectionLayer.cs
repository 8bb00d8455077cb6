namespace KnowledgeGraph.Core.Text;

/// <summary>Which sentences are worth a parse, one flag a sentence. What extraction can never use is not parsed.</summary>
public sealed class SelectionLayer(bool[] selected) : Layer
{
    public override LayerKind Kind => LayerKind.Selection;

    public bool[] Selected { get; } = selected;
}
