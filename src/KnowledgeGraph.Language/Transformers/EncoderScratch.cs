namespace KnowledgeGraph.Language.Transformers;

/// <summary>The buffers of one call, which grow to the largest need and are used again.</summary>
sealed class EncoderScratch
{
    /// <summary>Of the pieces.</summary>
    public float[] Rows = [], Looks = [], Seen = [], Wide = [], Changed = [], Scales = [], Room = [];

    /// <inheritdoc cref="Rows"/>
    public byte[] Bytes = [];

    /// <summary>Of the questions.</summary>
    public float[] Known = [], Judged = [], Scores = [];

    /// <summary>Room for some pieces.</summary>
    /// <param name="pieces">How many.</param>
    /// <param name="longest">Of the longest sentence.</param>
    /// <param name="width">Of a piece's row.</param>
    /// <param name="wide">Of its widest.</param>
    public void Reserve(int pieces, int longest, int width, int wide)
    {
        Grown(ref Rows, pieces * width);
        Grown(ref Looks, pieces * 3 * width);
        Grown(ref Seen, pieces * width);
        Grown(ref Wide, pieces * wide);
        Grown(ref Changed, pieces * width);
        Grown(ref Scales, pieces);
        Grown(ref Room, SelfAttention.Room(longest));
        Grown(ref Bytes, pieces * wide);
    }

    public static Span<T> Grown<T>(ref T[] buffer, int size)
    {
        if (buffer.Length < size) buffer = GC.AllocateUninitializedArray<T>(size + size / 2);
        return buffer.AsSpan(0, size);
    }
}
