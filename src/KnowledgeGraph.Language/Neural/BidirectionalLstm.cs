using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Language.Neural;

/// <summary>
/// A layer of long short-term memory (Hochreiter and Schmidhuber 1997, with forget gates) in both directions over a batch of sequences.
/// A row of gates holds, for each direction, the input, forget and output gates and the candidate, <see cref="Hidden"/> elements each.
/// </summary>
public sealed class BidirectionalLstm(PackedMatrix input, float[] bias, PackedMatrix forward, PackedMatrix backward)
{
    /// <summary>From the input to the gates of both directions.</summary>
    public PackedMatrix Input { get; } = input;

    public float[] Bias { get; } = bias;

    /// <summary>From a state to the gates of the next step.</summary>
    public PackedMatrix Forward { get; } = forward;

    /// <summary>From a state to the gates of the step before.</summary>
    public PackedMatrix Backward { get; } = backward;

    /// <summary>The elements of one direction's state, a multiple of 8.</summary>
    public int Hidden => Forward.Rows;

    /// <summary>The elements of a row of gates.</summary>
    public int GateWidth => 8 * Hidden;

    /// <summary>The elements of a row of output: the states of both directions.</summary>
    public int Width => 2 * Hidden;

    /// <summary>Fills gates, cells and output, in which the training finds what it needs to go back.</summary>
    public void Run(SequenceBatch batch, ReadOnlySpan<float> x, int stride, float[] gates, float[] cells, float[] output)
    {
        Apply(x, stride, gates, batch.Rows);
        Recur(batch, gates, cells, output);
    }

    /// <summary>Applies the input, without the states: rows of gates from rows of <paramref name="x"/>, in any order.</summary>
    public void Apply(ReadOnlySpan<float> x, int stride, Span<float> gates, int rows)
    {
        for (int row = 0; row < rows; row++) Bias.CopyTo(gates[(row * GateWidth)..]);
        MatrixProduct.Multiply(x, stride, Input, gates, GateWidth, rows, accumulate: true);
    }

    /// <summary>Goes through the steps, from gates to which the input has been applied.</summary>
    public void Recur(SequenceBatch batch, float[] gates, float[] cells, float[] output)
    {
        for (int step = 0; step < batch.Steps; step++) Step(batch, step, step - 1, 0, Forward, gates, cells, output);
        for (int step = batch.Steps - 1; step >= 0; step--) Step(batch, step, step + 1, 1, Backward, gates, cells, output);
    }

    void Step(SequenceBatch batch, int step, int previous, int direction, PackedMatrix recurrent, float[] gates, float[] cells, float[] output)
    {
        int first = batch.Offset(step), count = batch.Active(step), carried = Math.Min(count, batch.Active(previous));
        int before = carried > 0 ? batch.Offset(previous) : 0;
        int gateShift = direction * 4 * Hidden, shift = direction * Hidden;
        if (carried > 0)
            MatrixProduct.Multiply(output.AsSpan(before * Width + shift), Width, recurrent, gates.AsSpan(first * GateWidth + gateShift), GateWidth, carried, accumulate: true);
        for (int row = 0; row < count; row++)
            Cell(
                gates.AsSpan((first + row) * GateWidth + gateShift, 4 * Hidden),
                row < carried ? cells.AsSpan((before + row) * Width + shift, Hidden) : default,
                cells.AsSpan((first + row) * Width + shift, Hidden),
                output.AsSpan((first + row) * Width + shift, Hidden));
    }

    /// <summary>One cell: the gates are squashed in place. An empty <paramref name="before"/> is a cell of zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Cell(Span<float> gates, ReadOnlySpan<float> before, Span<float> cell, Span<float> state)
    {
        int hidden = cell.Length;
        ref float gate = ref MemoryMarshal.GetReference(gates);
        ref float old = ref MemoryMarshal.GetReference(before);
        for (int k = 0; k < hidden; k += 8)
        {
            Vector256<float> input = Activation.Sigmoid(Vector256.LoadUnsafe(ref gate, (nuint)k));
            Vector256<float> forget = Activation.Sigmoid(Vector256.LoadUnsafe(ref gate, (nuint)(hidden + k)));
            Vector256<float> open = Activation.Sigmoid(Vector256.LoadUnsafe(ref gate, (nuint)(2 * hidden + k)));
            Vector256<float> candidate = Activation.Tanh(Vector256.LoadUnsafe(ref gate, (nuint)(3 * hidden + k)));
            input.StoreUnsafe(ref gate, (nuint)k);
            forget.StoreUnsafe(ref gate, (nuint)(hidden + k));
            open.StoreUnsafe(ref gate, (nuint)(2 * hidden + k));
            candidate.StoreUnsafe(ref gate, (nuint)(3 * hidden + k));
            Vector256<float> value = input * candidate;
            if (before.Length > 0) value = Vector256.FusedMultiplyAdd(forget, Vector256.LoadUnsafe(ref old, (nuint)k), value);
            value.CopyTo(cell[k..]);
            (open * Activation.Tanh(value)).CopyTo(state[k..]);
        }
    }
}
