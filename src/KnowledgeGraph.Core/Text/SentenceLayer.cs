namespace KnowledgeGraph.Core.Text;

/// <summary>Sentences in order; together they cover every token once, and none crosses a block.</summary>
public sealed class SentenceLayer(Sentence[] sentences) : Layer
{
    public override LayerKind Kind => LayerKind.Sentences;

    public Sentence[] Sentences { get; } = sentences;

    /// <summary>The index of the sentence that holds the token, by binary search.</summary>
    public int IndexOf(int token)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (Sentences[middle].First <= token) low = middle; else high = middle - 1;
        }

        return low;
    }
}
