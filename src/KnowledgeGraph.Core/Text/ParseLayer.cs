namespace KnowledgeGraph.Core.Text;

/// <summary>A labelled dependency tree for each parsed sentence: a head and a relation for every token.</summary>
public sealed class ParseLayer(int[] heads, Relation[] relations) : Layer
{
    /// <summary>The head of a sentence's root.</summary>
    public const int Root = -1;

    /// <summary>The head of a token whose sentence was not parsed.</summary>
    public const int Unparsed = -2;

    public override LayerKind Kind => LayerKind.Parses;

    /// <summary>Indices of tokens in the document, or <see cref="Root"/> or <see cref="Unparsed"/>.</summary>
    public int[] Heads { get; } = heads;

    public Relation[] Relations { get; } = relations;
}
