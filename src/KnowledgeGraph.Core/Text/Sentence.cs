namespace KnowledgeGraph.Core.Text;

/// <summary>Tokens <c>[First, End)</c> of a document, and the block they stand in (an index into <see cref="BlockLayer.Blocks"/>).</summary>
public readonly record struct Sentence(int First, int End, int Block)
{
    public int Length => End - First;
}
