namespace KnowledgeGraph.Language.Entities;

/// <summary>What the recognizer sees of each word of a document, as parallel arrays that grow and are used again.</summary>
sealed class NameFeatures
{
    /// <summary>Rows of the table of letters that a word may name.</summary>
    public const int MaximumAffixes = Tagging.WordFeatures.MaximumAffixes;

    /// <summary>The number of bits of <see cref="WordEvidence"/> in use.</summary>
    public const int EvidenceBits = 46;

    /// <summary>The number of <see cref="LexiconClasses"/>.</summary>
    public const int LexiconBits = 13;

    public int Count { get; private set; }

    /// <summary>Indices into the word vectors, -1 without one.</summary>
    public int[] Vectors { get; private set; } = [];

    /// <summary><see cref="MaximumAffixes"/> for each word, of which <see cref="AffixCounts"/> are in use.</summary>
    public int[] Affixes { get; private set; } = [];

    public byte[] AffixCounts { get; private set; } = [];

    public WordEvidence[] Evidence { get; private set; } = [];

    public void Reset(int count)
    {
        Count = count;
        if (Vectors.Length >= count) return;
        int capacity = Math.Max(count, Vectors.Length * 2);
        Vectors = new int[capacity];
        Affixes = new int[capacity * MaximumAffixes];
        AffixCounts = new byte[capacity];
        Evidence = new WordEvidence[capacity];
    }
}
