using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Language.Neural;

/// <summary>
/// The recurrence of a <see cref="BidirectionalLstm"/> as a text is read: its states are bytes (see <see cref="ByteMatrix"/>), and nothing is
/// kept that only the training needs.
/// </summary>
public sealed class ByteLstm(ByteMatrix forward, ByteMatrix backward)
{
    /// <summary>The elements of one direction's state, a multiple of 16.</summary>
    public int Hidden => forward.Rows;

    /// <summary>The elements of a row of gates.</summary>
    public int GateWidth => 8 * Hidden;

    /// <summary>The bytes of a row of states: both directions.</summary>
    public int Width => 2 * Hidden;

    /// <summary>Goes through the steps; only the gates of one step are in memory, where they stay near.</summary>
    /// <param name="batch">The sequences.</param>
    /// <param name="input">What the gates start from.</param>
    /// <param name="gates">Room for half of <see cref="GateWidth"/> elements a sequence.</param>
    /// <param name="cells">Room for <see cref="Hidden"/> elements a sequence.</param>
    /// <param name="states">Receives a row for each.</param>
    public void Recur(SequenceBatch batch, IGateInput input, Span<float> gates, Span<float> cells, Span<byte> states)
    {
        for (int step = 0; step < batch.Steps; step++) Step(batch, step, step - 1, 0, forward, input, gates, cells, states);
        for (int step = batch.Steps - 1; step >= 0; step--) Step(batch, step, step + 1, 1, backward, input, gates, cells, states);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Step(SequenceBatch batch, int step, int previous, int direction, ByteMatrix recurrent, IGateInput input, Span<float> gates, Span<float> cells, Span<byte> states)
    {
        int first = batch.Offset(step), count = batch.Active(step), carried = Math.Min(count, batch.Active(previous)), width = 4 * Hidden, shift = direction * Hidden;
        input.Write(first, count, direction, gates);
        if (carried > 0) recurrent.Multiply(states[(batch.Offset(previous) * Width + shift)..], Width, gates, width, carried, default);
        cells[(carried * Hidden)..(count * Hidden)].Clear();
        for (int row = 0; row < count; row++)
            Cell(gates.Slice(row * width, width), cells.Slice(row * Hidden, Hidden), states.Slice((first + row) * Width + shift, Hidden));
    }

    /// <summary>One cell. Products of squashed numbers share a division.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static unsafe void Cell(Span<float> gates, Span<float> cell, Span<byte> state)
    {
        int hidden = cell.Length;
        fixed (float* gate = gates, old = cell)
        fixed (byte* to = state)
        {
            for (int k = 0; k < hidden; k += 16)
            {
                Vector512<float> half = Vector512.Create(0.5f);
                Activation.Tanh(Vector512.Load(gate + k) * half, out Vector512<float> inputOver, out Vector512<float> inputUnder);
                Activation.Tanh(Vector512.Load(gate + hidden + k) * half, out Vector512<float> forgetOver, out Vector512<float> forgetUnder);
                Activation.Tanh(Vector512.Load(gate + 2 * hidden + k) * half, out Vector512<float> openOver, out Vector512<float> openUnder);
                Activation.Tanh(Vector512.Load(gate + 3 * hidden + k), out Vector512<float> newOver, out Vector512<float> newUnder);
                Vector512<float> added = (inputUnder + inputOver) * newOver / (inputUnder * newUnder);
                Vector512<float> kept = (forgetUnder + forgetOver) / forgetUnder;
                Vector512<float> value = Vector512.FusedMultiplyAdd(kept, Vector512.Load(old + k), added) * half;
                value.Store(old + k);
                Activation.Tanh(value, out Vector512<float> over, out Vector512<float> under);
                Write((openUnder + openOver) * over / (openUnder * under) * half, to + k);
            }
        }
    }

    /// <summary>Writes states as bytes: adding 2^23 rounds a number to a whole one, which then stands in its lowest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static unsafe void Write(Vector512<float> states, byte* to)
    {
        Vector512<uint> bits = Vector512.FusedMultiplyAdd(states, Vector512.Create((float)ByteMatrix.StateSteps), Vector512.Create(ByteMatrix.StateZero + 8388608f)).AsUInt32();
        if (Avx512F.IsSupported) Avx512F.ConvertToVector128Byte(bits).Store(to);
        else
            for (int i = 0; i < 16; i++) to[i] = (byte)bits[i];
    }
}
