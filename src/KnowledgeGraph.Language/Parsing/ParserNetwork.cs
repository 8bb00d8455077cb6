using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Neural;
using KnowledgeGraph.Language.Tagging;

namespace KnowledgeGraph.Language.Parsing;

/// <summary>
/// The network that tags and parses. Words and affixes are looked up; a first recurrent layer reads them and gives the tags (after
/// Søgaard and Goldberg 2016, who found low layers best for them); a second reads the first and gives, by way of products of each word
/// as dependent with each word as head, the tree (Dozat and Manning 2017).
/// </summary>
public sealed class ParserNetwork
{
    /// <summary>The resource's name.</summary>
    public const string Resource = "parser.kgm";

    /// <summary>Arcs longer than this share one preference.</summary>
    public const int LongestDistance = 24;

    /// <summary>Word vectors have the length 1; what is learned beside them is larger.</summary>
    public const float VectorScale = 3f;

    readonly float[] _words;
    readonly float[] _affixes;
    readonly float[] _rootHead;
    readonly float[] _rootLabel;

    /// <summary>The preference for each distance, from the longest to the left to the longest to the right that a window allows.</summary>
    readonly float[] _distance;

    readonly WordVectors _vectors;
    readonly int _wordSize;
    readonly int _affixSize;
    readonly int _affixRows;

    /// <param name="vectors">Those with which the network was trained.</param>
    /// <exception cref="ModelFormatException">The file lacks a part.</exception>
    public ParserNetwork(ModelFile file, WordVectors vectors)
    {
        _vectors = vectors;
        Words = new WordTable(file.Words("words"));
        Inventory = new TagInventory(file.Words("xpos"), file.Words("morphology"), file.Words("combinations"));
        (_words, _wordSize) = (file.Matrix("word rows"), file.Columns("word rows"));
        (_affixes, _affixSize, _affixRows) = (file.Matrix("affix rows"), file.Columns("affix rows"), file.Rows("affix rows"));
        Input = Dense(file, "first input", "first bias");
        First = Lstm(file, "first");
        Between = Layer(file, "second input", "second bias");
        Second = Lstm(file, "second");
        Tags = Layer(file, "tags", "tags bias");
        Roles = Layer(file, "roles", "roles bias");
        Arcs = Dense(file, "arcs", "arcs bias");
        Labels = Dense(file, "labels", "labels bias");
        _rootHead = file.Matrix("root head");
        _rootLabel = file.Matrix("root label");
        float[] distance = file.Matrix("distance");
        _distance = [.. Enumerable.Range(-SentenceWindow.Longest, 2 * SentenceWindow.Longest).Select(step => distance[DistanceBucket(step)])];
    }

    public WordTable Words { get; }

    public TagInventory Inventory { get; }

    /// <summary>From the numbers of a word to the gates of <see cref="First"/>.</summary>
    internal DenseLayer Input { get; }

    internal ByteLstm First { get; }

    /// <summary>From the states of <see cref="First"/> to the gates of <see cref="Second"/>.</summary>
    internal ByteLayer Between { get; }

    internal ByteLstm Second { get; }

    internal ByteLayer Tags { get; }

    /// <summary>From a word's state to what it is as dependent and as head, of arcs and of labels.</summary>
    internal ByteLayer Roles { get; }

    internal DenseLayer Arcs { get; }

    internal DenseLayer Labels { get; }

    internal int InputSize => _wordSize + _affixSize + _vectors.Dimensions;

    internal int ArcSize => Arcs.Inputs;

    internal int LabelSize => Labels.Inputs;

    /// <summary>Writes the row of numbers that stands for a word.</summary>
    internal void Embed(ReadOnlySpan<char> form, Span<float> row)
    {
        Span<char> buffer = stackalloc char[WordFeatures.MaximumLength];
        Span<int> affixes = stackalloc int[WordFeatures.MaximumAffixes];
        ReadOnlySpan<char> normal = WordFeatures.Normalize(form, buffer);
        _words.AsSpan(Words.NumberOf(normal) * _wordSize, _wordSize).CopyTo(row);
        Span<float> sum = row.Slice(_wordSize, _affixSize);
        sum.Clear();
        int count = WordFeatures.Affixes(form, normal, _affixRows, affixes);
        foreach (int affix in affixes[..count]) Elementwise.Add(_affixes.AsSpan(affix * _affixSize, _affixSize), sum);

        ReadVector(_vectors, _vectors.Find(form), row[(_wordSize + _affixSize)..]);
    }

    /// <summary>Writes a vector of <see cref="WordVectors"/> as the network reads it.</summary>
    public static void ReadVector(WordVectors vectors, int word, Span<float> row)
    {
        vectors.Read(word, row);
        foreach (ref float value in row[..vectors.Dimensions]) value *= VectorScale;
    }

    /// <summary>
    /// Scores every head for every word of a sentence of <paramref name="length"/> words.
    /// </summary>
    /// <param name="roles">The rows of <see cref="Roles"/> of the sentence, in order; what arcs read of them is rectified here.</param>
    /// <param name="scratch">Buffers of the calling thread.</param>
    /// <returns>The elements of a row: first the root, then the words.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int ScoreHeads(Span<float> roles, int length, ParserScratch scratch)
    {
        int size = ArcSize, width = Roles.Width;
        Span<float> heads = scratch.Heads((length + 1) * size);
        _rootHead.CopyTo(heads);
        for (int i = 0; i < length; i++)
        {
            Span<float> row = roles.Slice(i * width, 2 * size);
            Elementwise.Rectify(row);
            row[size..].CopyTo(heads[((i + 1) * size)..]);
        }

        Span<float> asked = scratch.Asked(length * Arcs.Width);
        Arcs.Forward(roles, width, asked, length);
        scratch.HeadMatrix.Pack(heads, 1, size, size, length + 1);
        int stride = scratch.HeadMatrix.Width;
        Span<float> scores = scratch.Scores(length * stride);
        MatrixProduct.Multiply(asked, Arcs.Width, scratch.HeadMatrix, scores, stride, length);
        for (int i = 0; i < length; i++) Elementwise.Add(_distance.AsSpan(SentenceWindow.Longest - i, length), scores.Slice(i * stride + 1, length));
        return stride;
    }

    /// <summary>The best relation of each word to its head, for the heads given (0 the root, else 1 + the index of a word).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void ChooseRelations(ReadOnlySpan<float> roles, ReadOnlySpan<int> heads, ParserScratch scratch, Span<Relation> relations)
    {
        int size = LabelSize, width = Roles.Width, asDependent = 2 * ArcSize, asHead = asDependent + size, length = heads.Length;
        Span<float> joined = scratch.Heads(length * size);
        for (int i = 0; i < length; i++)
        {
            ReadOnlySpan<float> dependent = roles.Slice(i * width + asDependent, size);
            ReadOnlySpan<float> head = heads[i] == 0 ? _rootLabel : roles.Slice((heads[i] - 1) * width + asHead, size);
            Elementwise.AddRectified(dependent, head, joined.Slice(i * size, size));
        }

        Span<float> scores = scratch.Asked(length * Labels.Width);
        Labels.Forward(joined, size, scores, length);
        for (int i = 0; i < length; i++) relations[i] = RelationChoice.Best(scores.Slice(i * Labels.Width, Labels.Weights.Columns), heads[i] == 0);
    }

    /// <summary>The preference that the arc from a head <paramref name="distance"/> words to the right (negative: to the left) has.</summary>
    public static int DistanceBucket(int distance) => Math.Clamp(distance, -LongestDistance, LongestDistance) + LongestDistance;

    static ByteLstm Lstm(ModelFile file, string name) => new(Bytes(file, name + " forward"), Bytes(file, name + " backward"));

    static ByteLayer Layer(ModelFile file, string name, string bias) => new(Bytes(file, name), file.Matrix(bias));

    static DenseLayer Dense(ModelFile file, string name, string bias) => new(new PackedMatrix(file.Rows(name), file.Columns(name), file.Matrix(name)), file.Matrix(bias));

    static ByteMatrix Bytes(ModelFile file, string name) => new(file.Rows(name), file.Columns(name), file.Matrix(name));
}
