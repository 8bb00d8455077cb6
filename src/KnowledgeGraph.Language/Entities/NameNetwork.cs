using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
    readonly ByteLstm _lstm;
    readonly ByteLayer _output;

    public NameNetwork(ModelFile model, WordVectors vectors)
    {
        _vectors = vectors;
        _affixes = model.Matrix("affixes");
        AffixRows = model.Rows("affixes");
        AffixWidth = model.Columns("affixes");
        int hidden = model.Rows("forward");
        _input = new DenseLayer(new PackedMatrix(model.Rows("input"), model.Columns("input"), model.Matrix("input")), model.Matrix("gates"));
        _lstm = new ByteLstm(Bytes(model, "forward"), Bytes(model, "backward"));
        _output = new ByteLayer(Bytes(model, "output"), model.Matrix("labels"));
        Transitions = model.Matrix("transitions");
        Width = InputWidth(vectors.Dimensions, AffixWidth);
        if (_input.Inputs != Width) throw new ModelFormatException($"the names model reads {_input.Inputs} numbers a word, the features are {Width}");
        Hidden = hidden;
    }

    public int AffixRows { get; }

    public int AffixWidth { get; }

    public int Hidden { get; }

    /// <summary>The numbers a word goes in with.</summary>
    public int Width { get; }

    /// <summary>The elements of a row of scores, of which the first <see cref="NameLabels.Count"/> are labels.</summary>
    public int ScoreWidth => _output.Width;

    /// <summary>Score of the step from label to label, row after row; the last row is for the step from the sentence's beginning.</summary>
    public float[] Transitions { get; }

    public static int InputWidth(int vector, int affix) => PackedMatrix.Padded(vector + affix + NameFeatures.EvidenceBits);

    /// <summary>Writes the scores of the labels of every row of the batch, or adds them to what is there.</summary>
    public void Score(NameScratch scratch, bool accumulate)
    {
        _input.Forward(scratch.Input, Width, scratch.Gates, scratch.Batch.Rows);
        _lstm.Recur(scratch.Batch, scratch.Gates, scratch.Cells, scratch.States);
        float[] others = accumulate ? [.. scratch.Scores] : [];
        _output.Forward(scratch.States, scratch.Scores, scratch.Batch.Rows);
        if (accumulate)
            for (int i = 0; i < scratch.Batch.Rows * ScoreWidth; i++) scratch.Scores[i] += others[i];
    }

    /// <summary>Writes what goes in for one word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Encode(NameFeatures features, int token, Span<float> row)
    {
        int dimensions = _vectors.Dimensions;
        _vectors.Read(features.Vectors[token], row);
        Span<float> sum = row.Slice(dimensions, AffixWidth);
        sum.Clear();
        for (int i = 0; i < features.AffixCounts[token]; i++)
        {
            ReadOnlySpan<float> affix = _affixes.AsSpan(features.Affixes[token * NameFeatures.MaximumAffixes + i] * AffixWidth, AffixWidth);
            ReadOnlySpan<Vector256<float>> from = MemoryMarshal.Cast<float, Vector256<float>>(affix);
            Span<Vector256<float>> to = MemoryMarshal.Cast<float, Vector256<float>>(sum);
            for (int d = 0; d < from.Length; d++) to[d] += from[d];
        }

        WriteEvidence(features.Evidence[token], row[(dimensions + AffixWidth)..]);
    }

    /// <summary>A bit a number, zeros behind the last.</summary>
    public static void WriteEvidence(WordEvidence evidence, Span<float> row)
    {
        row.Clear();
        for (ulong bits = (ulong)evidence; bits != 0; bits &= bits - 1) row[BitOperations.TrailingZeroCount(bits)] = 1;
    }

    static ByteMatrix Bytes(ModelFile model, string name) => new(model.Rows(name), model.Columns(name), model.Matrix(name));
}
