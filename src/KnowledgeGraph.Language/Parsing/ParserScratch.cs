using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Language.Parsing;

/// <summary>The buffers of one call, which grow to the largest need and are used again.</summary>
sealed class ParserScratch(ParserNetwork network)
{
    float[] _heads = [];
    float[] _asked = [];
    float[] _scores = [];

    public SequenceBatch Batch { get; } = new();

    public PackedMatrix HeadMatrix { get; } = new();

    public TreeDecoder Decoder { get; } = new();

    public WordNumbers Words { get; } = new();

    public WordGates WordGates { get; } = new(network.Input.Width);

    public LayerGates LayerGates { get; } = new(network.Between, network.First.Width);

    /// <summary>Lemmas by word and tag.</summary>
    public Dictionary<(int Word, int Tag), string?> Lemmas { get; } = [];

    public int[] Lengths = [];
    public float[] Input = [];
    public float[] Gates = [];
    public float[] Cells = [];
    public byte[] KeptStates = [];
    public byte[] States = [];
    public byte[] FirstStates = [];
    public float[] TagScores = [];
    public byte[] SentenceStates = [];
    public float[] RoleRows = [];
    public float[] FreshGates = [];
    public int[] Unread = [];
    public int[] ChosenHeads = [];

    public Span<float> Heads(int size) => Grown(ref _heads, size).AsSpan(0, size);

    public Span<float> Asked(int size) => Grown(ref _asked, size).AsSpan(0, size);

    public Span<float> Scores(int size) => Grown(ref _scores, size).AsSpan(0, size);

    public ReadOnlySpan<float> LastScores => _scores;

    public static T[] Grown<T>(ref T[] buffer, int size)
    {
        if (buffer.Length < size) buffer = GC.AllocateUninitializedArray<T>(Math.Max(size, buffer.Length * 3 / 2));
        return buffer;
    }
}
