using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The tree of one sentence, its tokens counted from the first: what is above each token, and what hangs on it.</summary>
sealed class SentenceTree
{
    /// <summary>No way leads through more words; a longer climb is a tree gone wrong.</summary>
    const int Longest = 80;

    readonly int[]?[] _above;

    public SentenceTree(DependencyTree tree, Sentence sentence)
    {
        int length = sentence.End - sentence.First;
        Heads = new int[length];
        IsMark = new bool[length];
        _above = new int[]?[length];
        for (int token = 0; token < length; token++)
        {
            Heads[token] = tree.Heads[sentence.First + token] is >= 0 and int head && head >= sentence.First && head < sentence.End ? head - sentence.First : -1;
            IsMark[token] = tree.Upos[sentence.First + token] == Upos.Punct;
        }
    }

    /// <summary>−1 for the root.</summary>
    public int[] Heads { get; }

    /// <summary>Is a token punctuation?</summary>
    public bool[] IsMark { get; }

    public int Length => Heads.Length;

    /// <summary>The token and all above it, up to the root.</summary>
    public int[] Above(int token)
    {
        if (_above[token] is { } known) return known;
        List<int> above = [];
        for (int at = token; at >= 0 && above.Count < Longest; at = Heads[at]) above.Add(at);
        return _above[token] = [.. above];
    }
}
