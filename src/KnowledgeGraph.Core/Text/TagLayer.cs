namespace KnowledgeGraph.Core.Text;

/// <summary>Part of speech, Penn tag, lemma and morphology of every token, as parallel arrays.</summary>
public sealed class TagLayer(Upos[] upos, string[] xpos, string[] lemmas, Morphology[] morphology) : Layer
{
    public override LayerKind Kind => LayerKind.Tags;

    public Upos[] Upos { get; } = upos;

    /// <summary>Penn Treebank tags ("VBD"); interned, so reference comparison is enough on a hot path.</summary>
    public string[] Xpos { get; } = xpos;

    /// <summary>Lower case but for proper nouns; shared instances for known words.</summary>
    public string[] Lemmas { get; } = lemmas;

    public Morphology[] Morphology { get; } = morphology;
}
