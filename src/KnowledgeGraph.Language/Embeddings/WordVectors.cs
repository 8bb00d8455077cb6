using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace KnowledgeGraph.Language.Embeddings;

/// <summary>
/// Vectors of words that stand in similar contexts, learned by skip-gram with negative sampling (Mikolov et al. 2013) and kept as
/// signed bytes with a scale a word. Words are true-cased: "Turkey" and "turkey" differ, "The" at the start of a sentence is "the".
/// </summary>
public sealed class WordVectors
{
    /// <summary>What <see cref="Find"/> answers for a word without a vector.</summary>
    public const int Unknown = -1;

    const uint Magic = 0x3156574B; // "KWV1"

    readonly string[] _words;
    readonly sbyte[] _values;
    readonly float[] _scales;
    readonly byte[] _clusters;
    readonly int[] _slots;
    readonly int _mask;

    /// <param name="words">Distinct words in a fixed order.</param>
    /// <param name="dimensions">Numbers a word.</param>
    /// <param name="values">Row after row.</param>
    /// <param name="scales">What a row's bytes are multiplied with.</param>
    /// <param name="clusters">A cluster of similar words for each word.</param>
    /// <exception cref="ArgumentException">The lengths do not fit each other.</exception>
    public WordVectors(string[] words, int dimensions, sbyte[] values, float[] scales, byte[] clusters)
    {
        if (values.Length != words.Length * dimensions || scales.Length != words.Length || clusters.Length != words.Length)
            throw new ArgumentException("A row, a scale and a cluster for each word.", nameof(values));
        _words = words;
        Dimensions = dimensions;
        _values = values;
        _scales = scales;
        _clusters = clusters;
        int capacity = 4;
        while (capacity < words.Length * 2) capacity *= 2;
        _slots = new int[capacity];
        _mask = capacity - 1;
        for (int word = 0; word < words.Length; word++)
        {
            int slot = Hash(words[word]) & _mask;
            while (_slots[slot] != 0) slot = (slot + 1) & _mask;
            _slots[slot] = word + 1;
        }
    }

    public int Count => _words.Length;

    public int Dimensions { get; }

    public string Word(int word) => _words[word];

    /// <summary>A number below 256: words of one cluster are alike.</summary>
    public int Cluster(int word) => _clusters[word];

    /// <summary>The index of a word as written, else in lower case, else (all capitals) with one capital; <see cref="Unknown"/> without a vector.</summary>
    public int Find(ReadOnlySpan<char> form)
    {
        if (form.Length > 64) return Unknown;
        Span<char> key = stackalloc char[form.Length];
        bool changes = false;
        for (int i = 0; i < form.Length; i++)
        {
            char c = form[i];
            key[i] = char.IsAsciiDigit(c) ? '0' : c is '’' or '‘' ? '\'' : c is '“' or '”' ? '"' : c;
            changes |= char.IsUpper(c);
        }

        int found = Exact(key);
        if (found >= 0 || !changes) return found;
        char first = key[0];
        for (int i = 0; i < key.Length; i++) key[i] = char.ToLowerInvariant(key[i]);
        int lower = Exact(key);
        if (form.Length < 2 || !char.IsUpper(form[1])) return lower;
        key[0] = first;
        int title = Exact(key);
        return title < 0 ? lower : title;
    }

    /// <summary>The bytes of a word's row; times <see cref="Scale"/> they are its vector, whose length is near 1.</summary>
    public ReadOnlySpan<sbyte> Row(int word) => _values.AsSpan(word * Dimensions, Dimensions);

    public float Scale(int word) => _scales[word];

    /// <summary>Writes a word's vector, zeros for <see cref="Unknown"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(int word, Span<float> vector)
    {
        if (word < 0)
        {
            vector[..Dimensions].Clear();
            return;
        }

        ReadOnlySpan<sbyte> row = Row(word);
        float scale = _scales[word];
        int i = 0;
        for (; i + 8 <= row.Length; i += 8)
        {
            Vector128<short> words = Vector128.WidenLower(Vector128.CreateScalar(MemoryMarshal.Read<long>(MemoryMarshal.AsBytes(row[i..]))).AsSByte());
            (Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(words), Vector128.WidenUpper(words))) * scale).CopyTo(vector[i..]);
        }

        for (; i < row.Length; i++) vector[i] = row[i] * scale;
    }

    /// <exception cref="InvalidDataException">The stream holds something else.</exception>
    public static WordVectors Read(Stream stream)
    {
        using BinaryReader reader = new(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic) throw new InvalidDataException("No word vectors.");
        int dimensions = reader.ReadInt32(), count = reader.ReadInt32();
        string[] words = Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadInt32())).Split('\n');
        if (words.Length != count) throw new InvalidDataException($"{words.Length} words, {count} rows.");
        float[] scales = new float[count];
        for (int i = 0; i < count; i++) scales[i] = reader.ReadSingle();
        byte[] clusters = reader.ReadBytes(count);
        sbyte[] values = new sbyte[count * dimensions];
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new WordVectors(words, dimensions, values, scales, clusters);
    }

    public void Write(Stream stream)
    {
        using BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Dimensions);
        writer.Write(Count);
        byte[] words = Encoding.UTF8.GetBytes(string.Join('\n', _words));
        writer.Write(words.Length);
        writer.Write(words);
        foreach (float scale in _scales) writer.Write(scale);
        writer.Write(_clusters);
        writer.Write(MemoryMarshal.AsBytes(_values.AsSpan()));
    }

    int Exact(ReadOnlySpan<char> key)
    {
        for (int slot = Hash(key) & _mask; _slots[slot] != 0; slot = (slot + 1) & _mask)
            if (key.SequenceEqual(_words[_slots[slot] - 1])) return _slots[slot] - 1;
        return Unknown;
    }

    static int Hash(ReadOnlySpan<char> key)
    {
        uint hash = 2166136261;
        foreach (char c in key) hash = (hash ^ c) * 16777619;
        return (int)(hash ^ (hash >>> 15));
    }
}
