using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

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
        foreach (Sentence sentence in sentences)
        {
            if (IsSound(sentence, heads)) continue;
            before.Heads.AsSpan(sentence.First, sentence.Length).CopyTo(heads.AsSpan(sentence.First));
            before.Relations.AsSpan(sentence.First, sentence.Length).CopyTo(relations.AsSpan(sentence.First));
        }
    }

    static bool IsSound(Sentence sentence, int[] heads)
    {
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (heads[token] >= 0 && (heads[token] < sentence.First || heads[token] >= sentence.End)) return false;
            int steps = 0;
            for (int up = token; up >= 0 && steps <= sentence.Length; up = heads[up]) steps++;
            if (steps > sentence.Length) return false;
        }

        return true;
    }
}
