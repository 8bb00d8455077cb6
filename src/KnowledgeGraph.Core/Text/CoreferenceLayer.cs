namespace KnowledgeGraph.Core.Text;

/// <summary>Mentions and the chains they form. Chains are numbered from 0 in order of their first mention.</summary>
public sealed class CoreferenceLayer(Mention[] mentions, int chainCount) : Layer
{
    public override LayerKind Kind => LayerKind.Coreference;

    /// <summary>By first token; one may lie inside another.</summary>
    public Mention[] Mentions { get; } = mentions;

    public int ChainCount { get; } = chainCount;
}
