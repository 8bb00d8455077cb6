using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>Whatever is mended stays a tree: what walks up from a token comes to a root.</summary>
static class SoundTrees
{
    /// <summary>A sentence whose mending went round in a circle, or out of the sentence, gets back the tree it had.</summary>
    /// <param name="sentences">Of the document.</param>
    /// <param name="before">Trees that are sound.</param>
    /// <param name="heads">Of the mended trees.</param>
    /// <param name="relations">Of the mended trees.</param>
    public static void Restore(Sentence[] sentences, ParseLayer before, int[] heads, Relation[] relations)
    {
        bool[] rooted = [];
        foreach (Sentence sentence in sentences)
        {
            if (rooted.Length < sentence.Length) rooted = new bool[2 * sentence.Length];
            if (IsSound(sentence, heads, rooted.AsSpan(0, sentence.Length))) continue;
            before.Heads.AsSpan(sentence.First, sentence.Length).CopyTo(heads.AsSpan(sentence.First));
            before.Relations.AsSpan(sentence.First, sentence.Length).CopyTo(relations.AsSpan(sentence.First));
        }
    }

    /// <param name="sentence">Of the trees.</param>
    /// <param name="heads">Of the whole document.</param>
    /// <param name="rooted">Room for a flag a token: known to come to a root. So each way up is gone once.</param>
    static bool IsSound(Sentence sentence, int[] heads, Span<bool> rooted)
    {
        rooted.Clear();
        for (int token = sentence.First; token < sentence.End; token++)
        {
            int up = token;
            for (int steps = 0; up >= 0 && !rooted[up - sentence.First]; steps++)
            {
                up = heads[up];
                if (up >= 0 && (up < sentence.First || up >= sentence.End) || steps > sentence.Length) return false;
            }

            for (up = token; up >= 0 && !rooted[up - sentence.First]; up = heads[up]) rooted[up - sentence.First] = true;
        }

        return true;
    }
}
