namespace KnowledgeGraph.Language.Tokenization;

/// <summary>
/// The weights of a linear classifier of sentence boundaries, an averaged perceptron (Freund and Schapire 1999) over hashed features, rounded to bytes.
/// Scores are sums of integers, so that every machine decides alike.
/// </summary>
sealed class BoundaryModel
{
    /// <summary>
    /// Added to every score: the perceptron, trained on news and letters alike, misses more boundaries than it invents. Chosen on the dev part of English-EWT.
    /// </summary>
    const int Bias = 30;

    readonly sbyte[] _weights;

    /// <exception cref="ArgumentException">The number of weights is not a power of two.</exception>
    public BoundaryModel(sbyte[] weights)
    {
        if (weights.Length == 0 || (weights.Length & (weights.Length - 1)) != 0) throw new ArgumentException("The number of weights is not a power of two.", nameof(weights));
        _weights = weights;
    }

    public uint Mask => (uint)_weights.Length - 1;

    public static BoundaryModel Load()
    {
        using Stream stream = EmbeddedData.Open("Tokenization/boundaries.bin");
        sbyte[] weights = new sbyte[stream.Length];
        stream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new BoundaryModel(weights);
    }

    /// <summary>Above 0: a sentence ends here.</summary>
    public int Score(ReadOnlySpan<uint> slots)
    {
        int score = Bias;
        foreach (uint slot in slots) score += _weights[slot];
        return score;
    }
}
