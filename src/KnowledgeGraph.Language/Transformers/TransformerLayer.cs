using KnowledgeGraph.Language.Models;

namespace KnowledgeGraph.Language.Transformers;

/// <summary>One layer of a <see cref="SentenceEncoder"/>: attention, then each piece by itself, both added to what came in (Vaswani et al. 2017).</summary>
sealed class TransformerLayer
{
    readonly SelfAttention _attention;
    readonly RowLayer _looks, _seen, _wide, _narrow;
    readonly float[] _seenGain, _seenBias, _gain, _bias;

    public TransformerLayer(ModelFile file, string name, SelfAttention attention)
    {
        _attention = attention;
        _looks = RowLayer.Read(file, name + " query", name + " key", name + " value");
        _seen = RowLayer.Read(file, name + " seen");
        _wide = RowLayer.Read(file, name + " wide");
        _narrow = RowLayer.Read(file, name + " narrow");
        (_seenGain, _seenBias) = (file.Matrix(name + " seen gain"), file.Matrix(name + " seen norm"));
        (_gain, _bias) = (file.Matrix(name + " gain"), file.Matrix(name + " norm"));
    }

    /// <summary>Changes the rows of sentences.</summary>
    /// <param name="rows">A row a piece.</param>
    /// <param name="lengths">The pieces of each sentence, whose rows stand behind one another.</param>
    /// <param name="scratch">Room.</param>
    public void Forward(Span<float> rows, ReadOnlySpan<int> lengths, EncoderScratch scratch)
    {
        int width = _attention.Width, count = rows.Length / width;
        Span<float> looks = scratch.Looks.AsSpan(0, count * _looks.Width), seen = scratch.Seen.AsSpan(0, count * width), wide = scratch.Wide.AsSpan(0, count * _wide.Width), changed = scratch.Changed.AsSpan(0, count * width);
        _looks.Forward(rows, scratch.Bytes, scratch.Scales, looks, count);
        int first = 0;
        foreach (int length in lengths)
        {
            _attention.Forward(looks.Slice(first * _looks.Width, length * _looks.Width), scratch.Room, seen.Slice(first * width, length * width), length);
            first += length;
        }

        _seen.Forward(seen, scratch.Bytes, scratch.Scales, changed, count);
        for (int row = 0; row < count; row++) RowFunctions.AddNormalize(rows.Slice(row * width, width), changed.Slice(row * width, width), _seenGain, _seenBias);
        _wide.Forward(rows, scratch.Bytes, scratch.Scales, wide, count);
        RowFunctions.Gelu(wide);
        _narrow.Forward(wide, scratch.Bytes, scratch.Scales, changed, count);
        for (int row = 0; row < count; row++) RowFunctions.AddNormalize(rows.Slice(row * width, width), changed.Slice(row * width, width), _gain, _bias);
    }
}
