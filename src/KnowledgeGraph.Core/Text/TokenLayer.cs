namespace KnowledgeGraph.Core.Text;

/// <summary>Tokens as parallel arrays of offsets, in text order, without overlap (UD tokenization: "don't" is "do" and "n't").</summary>
public sealed class TokenLayer(int[] starts, int[] ends) : Layer
{
    public override LayerKind Kind => LayerKind.Tokens;

    public int Count => Starts.Length;

    public int[] Starts { get; } = starts;

    public int[] Ends { get; } = ends;
}
