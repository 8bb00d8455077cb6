using System.Collections.Immutable;

namespace KnowledgeGraph.Core.Text;

/// <summary>The blocks of a text in order, without overlap. White space between blocks belongs to none.</summary>
public sealed class BlockLayer(ImmutableArray<Block> blocks) : Layer
{
    public override LayerKind Kind => LayerKind.Blocks;

    public ImmutableArray<Block> Blocks { get; } = blocks;

    /// <summary>Where the story's first paragraph says where it was written, e.g. "SAMARKAND, Uzbekistan (Reuters) –"; null without a dateline.</summary>
    public TextSpan? Dateline { get; init; }
}
