using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Training.Treebanks;

/// <summary>A sentence of a treebank, one element a word in every array.</summary>
public sealed class TreebankSentence
{
    public required string[] Forms { get; init; }

    public required string[] Lemmas { get; init; }

    public required Upos[] Upos { get; init; }

    public required string[] Xpos { get; init; }

    public required Morphology[] Morphology { get; init; }

    /// <summary>0 for the root, else 1 + the index of the head.</summary>
    public required int[] Heads { get; init; }

    public required Relation[] Relations { get; init; }

    public int Length => Forms.Length;
}
