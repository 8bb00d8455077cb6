using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>Reads a tree that is still being mended, which has no links downwards.</summary>
static class RawTree
{
    /// <summary>How many words stand above a token.</summary>
    public static int Depth(int token, int[] heads)
    {
        int depth = 0;
        for (int up = heads[token]; up >= 0 && depth <= heads.Length; up = heads[up]) depth++;
        return depth;
    }

    /// <summary>The preposition that hangs on a word, a few words before it; null for none.</summary>
    public static string? Preposition(Document document, int head, int[] heads, Relation[] relations)
    {
        for (int token = head - 1; token >= Math.Max(0, head - 5); token--)
            if (heads[token] == head && relations[token] == Relation.Case) return document.Tags.Lemmas[token];
        return null;
    }
}
