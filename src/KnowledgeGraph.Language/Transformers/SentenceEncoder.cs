using KnowledgeGraph.Language.Models;

namespace KnowledgeGraph.Language.Transformers;

/// <summary>
/// A small transformer that was pretrained on much English and then taught our relations (see <see cref="Relations.RelationEncoder"/>): what each
/// piece of a sentence means where it stands. The same text gives the same bits on every machine.
/// </summary>
sealed class SentenceEncoder
{
    /// <summary>Of a longer sentence the rest is not read, in pieces.</summary>
    public const int Longest = 250;

    readonly PieceTable _pieces;
    readonly float[] _positions, _marks, _gain, _bias;
    readonly TransformerLayer[] _layers;
    readonly int _wide;

    /// <exception cref="ModelFormatException">The file lacks a part, or its parts do not fit.</exception>
    public SentenceEncoder(ModelFile file, PieceTable pieces)
    {
        _pieces = pieces;
        (_positions, _marks, _gain, _bias) = (file.Matrix("position rows"), file.Matrix("mark rows"), file.Matrix("gain"), file.Matrix("norm"));
        SelfAttention attention = new((int)file.Matrix("heads")[0]);
        if (attention.Width != Width) throw new ModelFormatException("the heads are not as wide as a piece");
        int layers = 0;
        while (file.Has($"layer {layers} query")) layers++;
        _layers = [.. Enumerable.Range(0, layers).Select(layer => new TransformerLayer(file, $"layer {layer}", attention))];
        _wide = file.Rows("layer 0 wide");
    }

    public WordPieces Vocabulary => _pieces.Vocabulary;

    /// <summary>The numbers of a piece.</summary>
    public int Width => _pieces.Width;

    /// <summary>Reads sentences.</summary>
    /// <param name="pieces">Of all sentences behind one another, at most <see cref="Longest"/> each, with the pieces before and behind each.</param>
    /// <param name="marks">What each piece is a part of, by the rows of the model's table.</param>
    /// <param name="lengths">Of each sentence.</param>
    /// <param name="scratch">Room.</param>
    /// <returns>A row a piece, valid until the scratch is used again.</returns>
    public Span<float> Encode(ReadOnlySpan<int> pieces, ReadOnlySpan<byte> marks, ReadOnlySpan<int> lengths, EncoderScratch scratch)
    {
        int longest = 0;
        foreach (int length in lengths) longest = Math.Max(longest, length);
        scratch.Reserve(pieces.Length, longest, Width, _wide);
        Span<float> rows = scratch.Rows.AsSpan(0, pieces.Length * Width);
        int first = 0;
        foreach (int length in lengths)
        {
            for (int i = 0; i < length; i++)
            {
                ReadOnlySpan<sbyte> steps = _pieces.Row(pieces[first + i], out float scale);
                ReadOnlySpan<float> position = _positions.AsSpan(i * Width, Width);
                Span<float> row = rows.Slice((first + i) * Width, Width);
                for (int k = 0; k < row.Length; k++) row[k] = scale * steps[k] + position[k];
                RowFunctions.AddNormalize(row, _marks.AsSpan(marks[first + i] * Width, Width), _gain, _bias);
            }

            first += length;
        }

        foreach (TransformerLayer layer in _layers) layer.Forward(rows, lengths, scratch);
        return rows;
    }
}
