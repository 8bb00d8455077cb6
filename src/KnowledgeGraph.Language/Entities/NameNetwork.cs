using System.Numerics;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Language.Entities;

/// <summary>
/// Words as vectors, letters and evidence through two recurrent layers of one bidirectional LSTM to a score for each label, and scores for
/// the steps from label to label (the BiLSTM-CRF of Huang, Xu and Yu 2015 with hashed affixes in place of character networks).
/// </summary>
sealed class NameNetwork
{
    readonly WordVectors _vectors;
    readonly float[] _affixes;
    readonly DenseLayer _input;
    readonly float[] _evidence;
    readonly ByteLstm _lstm;
    readonly ByteLayer _output;

    public NameNetwork(ModelFile model, WordVectors vectors)
    {
        _vectors = vectors;
        _affixes = model.Matrix("affixes");
        AffixRows = model.Rows("affixes");
        AffixWidth = model.Columns("affixes");
        Hidden = model.Rows("forward");
        _input = new DenseLayer(new PackedMatrix(model.Rows("input"), model.Columns("input"), model.Matrix("input")), model.Matrix("gates"));
        _lstm = new ByteLstm(Bytes(model, "forward"), Bytes(model, "backward"));
        _output = new ByteLayer(Bytes(model, "output"), model.Matrix("labels"));
        Transitions = model.Matrix("transitions");
        Width = InputWidth(vectors.Dimensions, AffixWidth);
        _evidence = model.Matrix("input").AsSpan((vectors.Dimensions + AffixWidth) * GateWidth, NameFeatures.EvidenceBits * GateWidth).ToArray();
        if (_input.Inputs != Width) throw new ModelFormatException($"the names model reads {_input.Inputs} numbers a word, the features are {Width}");
    }

    public int AffixRows { get; }

    public int AffixWidth { get; }

    public int Hidden { get; }

    /// <summary>The elements of a row of gates.</summary>
    public int GateWidth => 8 * Hidden;

    /// <summary>The numbers a word goes in with.</summary>
    public int Width { get; }

    /// <summary>The elements of a row of scores, of which the first <see cref="NameLabels.Count"/> are labels.</summary>
    public int ScoreWidth => _output.Width;

    /// <summary>Score of the step from label to label, row after row; the last row is for the step from the sentence's beginning.</summary>
    public float[] Transitions { get; }

    public static int InputWidth(int vector, int affix) => PackedMatrix.Padded(vector + affix + NameFeatures.EvidenceBits);

    /// <summary>Writes the scores of the labels of every row of the batch, or adds them to what is there.</summary>
    public void Score(NameScratch scratch, NameGates gates, bool accumulate)
    {
        _lstm.Recur(scratch.Batch, gates, scratch.Gates, scratch.Cells, scratch.States);
        float[] others = accumulate ? [.. scratch.Scores] : [];
        _output.Forward(scratch.States, scratch.Scores, scratch.Batch.Rows);
        if (accumulate)
            for (int i = 0; i < scratch.Batch.Rows * ScoreWidth; i++) scratch.Scores[i] += others[i];
    }

    /// <summary>Writes the gates of words, without evidence, to rows from <paramref name="first"/> on.</summary>
    public void ReadWords(NameFeatures features, List<int> words, RowBlocks rows, int first)
    {
        if (words.Count == 0) return;
        float[] input = new float[words.Count * Width], gates = new float[words.Count * GateWidth];
        for (int i = 0; i < words.Count; i++) Encode(features, words[i], input.AsSpan(i * Width, Width));
        _input.Forward(input, Width, gates, words.Count);
        for (int i = 0; i < words.Count; i++) gates.AsSpan(i * GateWidth, GateWidth).CopyTo(rows[first + i]);
    }

    /// <summary>Adds evidence to half a row of gates, in the order in which a product with all of a word's numbers would.</summary>
    public void AddEvidence(WordEvidence evidence, int direction, Span<float> gates)
    {
        for (ulong bits = (ulong)evidence; bits != 0; bits &= bits - 1)
            Elementwise.Add(_evidence.AsSpan(BitOperations.TrailingZeroCount(bits) * GateWidth + direction * gates.Length, gates.Length), gates);
    }

    /// <summary>Writes the vector and the letters of a word.</summary>
    void Encode(NameFeatures features, int word, Span<float> row)
    {
        int dimensions = _vectors.Dimensions;
        _vectors.Read(features.Vectors[word], row);
        Span<float> sum = row.Slice(dimensions, AffixWidth);
        for (int i = 0; i < features.AffixCounts[word]; i++)
            Elementwise.Add(_affixes.AsSpan(features.Affixes[word * NameFeatures.MaximumAffixes + i] * AffixWidth, AffixWidth), sum);
    }

    /// <summary>A bit a number, zeros behind the last.</summary>
    public static void WriteEvidence(WordEvidence evidence, Span<float> row)
    {
        row.Clear();
        for (ulong bits = (ulong)evidence; bits != 0; bits &= bits - 1) row[BitOperations.TrailingZeroCount(bits)] = 1;
    }

    static ByteMatrix Bytes(ModelFile model, string name) => new(model.Rows(name), model.Columns(name), model.Matrix(name));
}
