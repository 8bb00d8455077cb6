using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Training.Embeddings;

/// <summary>
/// Skip-gram with negative sampling (Mikolov et al. 2013, "Distributed representations of words and phrases"), where a word's vector is
/// the sum of its own row and of rows for its first and last three letters, so that rare words lean on words of the same make
/// (after Bojanowski et al. 2017). One thread, one generator of random numbers: the same text gives the same vectors.
/// </summary>
sealed class SkipGram(Vocabulary vocabulary, int dimensions)
{
    const int Window = 4;
    const int Negatives = 5;
    const int NegativeTable = 1 << 22;
    const float Subsampling = 2e-4f;
    const float StartRate = 0.05f;

    readonly string[] _words = vocabulary.Words;
    readonly int[] _affixes = new int[vocabulary.Words.Length * 2];
    readonly int[] _negative = new int[NegativeTable];
    readonly float[] _keep = new float[vocabulary.Words.Length];
    ulong _state = 0x9E3779B97F4A7C15;
    float[] _input = [];
    float[] _output = [];

    /// <summary>Learns from sentences of word indices, each closed by -1.</summary>
    public float[] Train(int[] text, int epochs, Action<int> progress)
    {
        Prepare();
        float[] hidden = new float[dimensions], gradient = new float[dimensions];
        int[] sentence = new int[1024];
        long done = 0, total = (long)epochs * text.Length;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            progress(epoch);
            int position = 0;
            while (position < text.Length)
            {
                int length = 0;
                while (position < text.Length && text[position] >= 0 && length < sentence.Length)
                {
                    int word = text[position++];
                    if (Uniform() < _keep[word]) sentence[length++] = word;
                }

                if (position < text.Length && text[position] < 0) position++;
                done = (long)epoch * text.Length + position;
                float rate = StartRate * Math.Max(1e-3f, 1 - done / (float)total);
                for (int i = 0; i < length; i++) Step(sentence.AsSpan(0, length), i, rate, hidden, gradient);
            }
        }

        float[] vectors = new float[_words.Length * dimensions];
        for (int word = 0; word < _words.Length; word++) Compose(word, vectors.AsSpan(word * dimensions, dimensions));
        return vectors;
    }

    void Step(ReadOnlySpan<int> sentence, int center, float rate, float[] hidden, float[] gradient)
    {
        int word = sentence[center], reach = 1 + (int)(Next() % Window);
        Compose(word, hidden);
        Array.Clear(gradient);
        int end = Math.Min(sentence.Length - 1, center + reach);
        for (int i = Math.Max(0, center - reach); i <= end; i++)
        {
            if (i == center) continue;
            Pair(sentence[i], 1, rate, hidden, gradient);
            for (int n = 0; n < Negatives; n++)
            {
                int negative = _negative[Next() & (NegativeTable - 1)];
                if (negative != sentence[i]) Pair(negative, 0, rate, hidden, gradient);
            }
        }

        Add(gradient, _input.AsSpan(word * dimensions, dimensions));
        for (int a = 0; a < 2; a++)
            if (_affixes[word * 2 + a] is var affix and >= 0) Add(gradient, _input.AsSpan(affix * dimensions, dimensions));
    }

    void Pair(int context, float label, float rate, float[] hidden, float[] gradient)
    {
        Span<float> output = _output.AsSpan(context * dimensions, dimensions);
        Vector256<float> sum = default;
        for (int d = 0; d < dimensions; d += 8) sum = Vector256.FusedMultiplyAdd(Vector(output, d), Vector(hidden, d), sum);
        float step = (label - Sigmoid(Vector256.Sum(sum))) * rate;
        Vector256<float> factor = Vector256.Create(step);
        for (int d = 0; d < dimensions; d += 8)
        {
            Vector256<float> row = Vector(output, d);
            Vector256.FusedMultiplyAdd(factor, row, Vector(gradient, d)).CopyTo(gradient, d);
            Vector256.FusedMultiplyAdd(factor, Vector(hidden, d), row).CopyTo(output[d..]);
        }
    }

    void Compose(int word, Span<float> hidden)
    {
        _input.AsSpan(word * dimensions, dimensions).CopyTo(hidden);
        for (int a = 0; a < 2; a++)
            if (_affixes[word * 2 + a] is var affix and >= 0) Add(_input.AsSpan(affix * dimensions, dimensions), hidden);
    }

    static void Add(ReadOnlySpan<float> source, Span<float> target)
    {
        for (int d = 0; d < target.Length; d += 8) (Vector(target, d) + Vector(source, d)).CopyTo(target[d..]);
    }

    static Vector256<float> Vector(ReadOnlySpan<float> values, int at) => Vector256.Create(values[at..]);

    static float Sigmoid(float x)
    {
        if (x > 8) return 1;
        if (x < -8) return 0;
        return 1 / (1 + (float)Math.Exp(-x));
    }

    void Prepare()
    {
        Dictionary<string, int> rows = new(StringComparer.Ordinal);
        for (int word = 0; word < _words.Length; word++)
        {
            string form = _words[word].ToLowerInvariant();
            bool isWord = form.Length > 3 && form.All(char.IsLetter);
            _affixes[word * 2] = isWord ? Row("^" + form[..3]) : -1;
            _affixes[word * 2 + 1] = isWord ? Row(form[^3..] + "$") : -1;
        }

        _input = new float[(_words.Length + rows.Count) * dimensions];
        _output = new float[_words.Length * dimensions];
        for (int i = 0; i < _input.Length; i++) _input[i] = (Uniform() - 0.5f) / dimensions;
        Weigh();

        int Row(string affix)
        {
            ref int row = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, affix, out bool exists);
            if (!exists) row = _words.Length + rows.Count - 1;
            return row;
        }
    }

    void Weigh()
    {
        double mass = 0, total = 0;
        foreach (int count in vocabulary.Frequencies)
        {
            mass += Math.Pow(count, 0.75);
            total += count;
        }

        double filled = 0;
        int slot = 0;
        for (int word = 0; word < _words.Length; word++)
        {
            double share = vocabulary.Frequencies[word] / total;
            _keep[word] = (float)Math.Min(1, Math.Sqrt(Subsampling / share) + Subsampling / share);
            filled += Math.Pow(vocabulary.Frequencies[word], 0.75) / mass;
            for (int limit = (int)(filled * NegativeTable); slot < limit; slot++) _negative[slot] = word;
        }

        while (slot < NegativeTable) _negative[slot++] = 0;
    }

    float Uniform() => (Next() >> 8) * (1f / (1 << 24));

    /// <summary>SplitMix64's upper half (Steele, Lea, Flood 2014).</summary>
    uint Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (uint)((z ^ (z >> 31)) >> 32);
    }
}
