namespace KnowledgeGraph.FineTuning;

/// <summary>The sizes of the encoder and of what judges its numbers.</summary>
static class EncoderShape
{
    /// <summary>As pretrained.</summary>
    public const int Layers = 6, Width = 384, Heads = 12;

    /// <summary>Of a token on a way, before the greatest of each number is taken.</summary>
    public const int WayWidth = 128;

    /// <summary>Between what is known of a question and its answer.</summary>
    public const int JudgementWidth = 192;
}
