using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Language.Entities;

/// <summary>
/// What the recognizer sees of the words of a document: by word what its letters tell, by token which word it is and what its
/// surroundings tell. Parallel arrays that grow and are used again; words stay known from one document to the next.
/// </summary>
sealed class NameFeatures
{
    /// <summary>Rows of the table of letters that a word may name.</summary>
    public const int MaximumAffixes = Tagging.WordFeatures.MaximumAffixes;

    /// <summary>The number of bits of <see cref="WordEvidence"/> in use.</summary>
    public const int EvidenceBits = 48;

    /// <summary>The number of <see cref="LexiconClasses"/>.</summary>
    public const int LexiconBits = 14;

    public WordNumbers Words { get; } = new();

    /// <summary>Indices into the word vectors, -1 without one, by word.</summary>
    public List<int> Vectors { get; } = [];

    /// <summary><see cref="MaximumAffixes"/> for each word, of which <see cref="AffixCounts"/> are in use.</summary>
    public List<int> Affixes { get; } = [];

    public List<byte> AffixCounts { get; } = [];

    /// <summary>What the letters of a word tell.</summary>
    public List<WordEvidence> Letters { get; } = [];

    public int Count { get; private set; }

    /// <summary>The word of each token.</summary>
    public int[] WordOf { get; private set; } = [];

    /// <summary>By token.</summary>
    public WordEvidence[] Evidence { get; private set; } = [];

    /// <summary>Makes room for a document.</summary>
    public void Reset(int count)
    {
        Count = count;
        if (WordOf.Length >= count) return;
        int capacity = Math.Max(count, WordOf.Length * 2);
        WordOf = new int[capacity];
        Evidence = new WordEvidence[capacity];
    }

    /// <summary>Forgets all words when there are too many; says whether it did.</summary>
    public bool MakeRoom()
    {
        if (!Words.MakeRoom()) return false;
        Vectors.Clear();
        Affixes.Clear();
        AffixCounts.Clear();
        Letters.Clear();
        return true;
    }
}
