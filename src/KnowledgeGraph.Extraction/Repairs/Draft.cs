using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>Copies of a document's tags and trees, to be mended.</summary>
class Draft(Document document)
{
    /// <summary>As it was.</summary>
    protected Document Original => document;

    /// <summary>Parts of speech.</summary>
    protected Upos[] Classes { get; } = [.. document.Tags.Upos];

    protected string[] Xpos { get; } = [.. document.Tags.Xpos];

    protected string[] Lemmas { get; } = [.. document.Tags.Lemmas];

    protected int[] Heads { get; } = [.. document.Parses.Heads];

    protected Relation[] Relations { get; } = [.. document.Parses.Relations];

    /// <summary>The document with what was mended; a tree that became a circle is as it was.</summary>
    public Document Mended()
    {
        SoundTrees.Restore(document.Sentences.Sentences, document.Parses, Heads, Relations);
        return document.Replacing(new TagLayer(Classes, Xpos, Lemmas, document.Tags.Morphology)).Replacing(new ParseLayer(Heads, Relations));
    }
}
