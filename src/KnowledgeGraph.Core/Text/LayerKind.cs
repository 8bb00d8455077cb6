namespace KnowledgeGraph.Core.Text;

/// <summary>The kinds of annotation a document can carry, in the order a pipeline adds them.</summary>
public enum LayerKind
{
    Blocks,
    Tokens,
    Sentences,

    /// <summary>Which sentences are worth parsing; without it every sentence is.</summary>
    Selection,
    Tags,
    Parses,
    Names,
    Times,
    Quotations,
    Links,
    Coreference,
}
