using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Neural;
using KnowledgeGraph.Language.Parsing;
using KnowledgeGraph.Language.Tagging;
using KnowledgeGraph.Training.Neural;

namespace KnowledgeGraph.Training.Parsing;

/// <summary>The rows of words and affixes, and beside them word vectors that stay as they are. A rare word is now and then taken for an unknown one, so that the unknown word is learned too.</summary>
public sealed class EmbeddingTrainer(NetworkShape shape, int[] counts, WordVectors vectors, SplitMix random)
{
    /// <summary>A word seen n times is dropped with the probability Rarity / (Rarity + n) (Kiperwasser and Goldberg 2016).</summary>
    const float Rarity = 0.25f;

    readonly Parameter _words = new Parameter("word rows", counts.Length, shape.WordSize, sparse: true).Scatter(random, 0.2f);
    readonly Parameter _affixes = new Parameter("affix rows", shape.AffixRows, shape.AffixSize, sparse: true).Scatter(random, 0.1f);
    int[] _drawn = [];

    public IEnumerable<Parameter> Parameters => [_words, _affixes];

    public int Size => Learned + vectors.Dimensions;

    int Learned => shape.WordSize + shape.AffixSize;

    public void Forward(SequenceBatch batch, ReadOnlySpan<ParserExample> examples, Span<float> x)
    {
        if (_drawn.Length < batch.Rows) _drawn = new int[batch.Rows * 2];
        for (int i = 0; i < examples.Length; i++)
        {
            for (int step = 0; step < examples[i].Length; step++)
            {
                int at = batch.Row(i, step), word = examples[i].Words[step];
                if (random.NextSingle() < Rarity / (Rarity + counts[word])) word = WordTable.Unknown;
                _drawn[at] = word;
                Span<float> row = x.Slice(at * Size, Size);
                _words.Value.AsSpan(word * shape.WordSize, shape.WordSize).CopyTo(row);
                row[shape.WordSize..Learned].Clear();
                foreach (int affix in examples[i].Affixes[step]) Rows.Add(_affixes.Value.AsSpan(affix * shape.AffixSize, shape.AffixSize), row[shape.WordSize..Learned]);
                ParserNetwork.ReadVector(vectors, examples[i].Vectors[step], row[Learned..]);
            }
        }
    }

    public void Backward(SequenceBatch batch, ReadOnlySpan<ParserExample> examples, ReadOnlySpan<float> gradient)
    {
        for (int i = 0; i < examples.Length; i++)
        {
            for (int step = 0; step < examples[i].Length; step++)
            {
                int at = batch.Row(i, step);
                ReadOnlySpan<float> row = gradient.Slice(at * Size, Size);
                Add(_words, _drawn[at], row[..shape.WordSize]);
                foreach (int affix in examples[i].Affixes[step]) Add(_affixes, affix, row[shape.WordSize..Learned]);
            }
        }
    }

    static void Add(Parameter table, int row, ReadOnlySpan<float> gradient)
    {
        table.Touch(row);
        Rows.Add(gradient, table.Gradient.AsSpan(row * table.Stride, table.Stride));
    }
}
