namespace KnowledgeGraph.Training.Parsing;

/// <summary>The sizes of the network and how it is trained. Sizes are multiples of 32.</summary>
public sealed record NetworkShape
{
    public int WordSize { get; init; } = 64;

    public int AffixSize { get; init; } = 64;

    /// <summary>A power of two.</summary>
    public int AffixRows { get; init; } = 1 << 14;

    public int Hidden { get; init; } = 128;

    public int ArcSize { get; init; } = 128;

    public int LabelSize { get; init; } = 96;

    /// <summary>A word that the treebanks have less often is looked up by its affixes only.</summary>
    public int LeastCount { get; init; } = 2;

    public int Epochs { get; init; } = 15;

    public int WordsABatch { get; init; } = 500;

    /// <summary>The step at the start; it falls to nothing in a straight line.</summary>
    public float Rate { get; init; } = 2e-3f;

    public float InputDropout { get; init; } = 0.2f;

    public float StateDropout { get; init; } = 0.33f;

    public ulong Seed { get; init; } = 1;
}
