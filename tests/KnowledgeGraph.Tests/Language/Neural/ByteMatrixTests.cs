using System.Runtime.Intrinsics.X86;
using KnowledgeGraph.Language.Neural;
using KnowledgeGraph.Training.Neural;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Neural;

public sealed class ByteMatrixTests
{
    [Theory]
    [InlineData(1, 4, 1)]
    [InlineData(6, 128, 32)]
    [InlineData(11, 36, 70)]
    [InlineData(29, 256, 16)]
    public void AProductIsNearTheProductOfTheNumbersThatTheBytesStandFor(int rows, int inner, int columns)
    {
        float[] weights = Numbers(inner * columns, 1), bias = new float[96];
        for (int i = 0; i < bias.Length; i++) bias[i] = i;
        byte[] states = States(rows * inner, 2);
        ByteMatrix matrix = new(inner, columns, weights);
        float[] c = new float[rows * matrix.Width];
        matrix.Multiply(states, inner, c, matrix.Width, rows, bias);
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
            {
                double expected = column;
                for (int k = 0; k < inner; k++) expected += (states[row * inner + k] - ByteMatrix.StateZero) / (double)ByteMatrix.StateSteps * weights[k * columns + column];
                Assert.Equal(expected, c[row * matrix.Width + column], inner * 0.5 / 127);
            }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(17)]
    public void MachinesWithAndWithoutTheInstructionGiveTheSameBits(int rows)
    {
        Assert.SkipUnless(AvxVnni.IsSupported, "this machine has only one of the two");
        const int inner = 60;
        ByteMatrix matrix = new(inner, 40, Numbers(inner * 40, 3));
        byte[] states = States(rows * inner, 4);
        states.AsSpan(0, inner / 2).Fill(byte.MaxValue);
        states.AsSpan(inner / 2, inner / 2).Clear();
        float[] fused = Numbers(rows * matrix.Width, 5), portable = [.. fused];
        matrix.Multiply(states, inner, fused, matrix.Width, rows, default, 0, matrix.Width, fused: true);
        matrix.Multiply(states, inner, portable, matrix.Width, rows, default, 0, matrix.Width, fused: false);
        Assert.Equal(portable, fused);
    }

    [Fact]
    public void ARecurrenceInBytesStaysNearTheOneInNumbers()
    {
        const int hidden = 32;
        float[] forward = Numbers(hidden * 4 * hidden, 6), backward = Numbers(hidden * 4 * hidden, 7);
        SequenceBatch batch = new();
        batch.Reset([9, 5, 5, 1]);
        float[] gates = Numbers(batch.Rows * 8 * hidden, 8), same = [.. gates];
        float[] cells = new float[batch.Rows * 2 * hidden], output = new float[batch.Rows * 2 * hidden];
        foreach (float[] weights in new[] { forward, backward })
            for (int i = 0; i < weights.Length; i++) weights[i] *= 0.3f;
        new BidirectionalLstm(new PackedMatrix(), [], new PackedMatrix(hidden, 4 * hidden, forward), new PackedMatrix(hidden, 4 * hidden, backward)).Recur(batch, gates, cells, output);
        byte[] states = new byte[batch.Rows * 2 * hidden];
        new ByteLstm(new ByteMatrix(hidden, 4 * hidden, forward), new ByteMatrix(hidden, 4 * hidden, backward)).Recur(
            batch, new KeptGates(same, hidden), new float[batch.Count * 4 * hidden], new float[batch.Count * hidden], states);
        for (int i = 0; i < output.Length; i++) Assert.Equal(output[i], (states[i] - ByteMatrix.StateZero) / (float)ByteMatrix.StateSteps, 0.02f);
    }

    static byte[] States(int count, ulong seed) => [.. Numbers(count, seed).Select(number => (byte)(ByteMatrix.StateZero + MathF.Round(number * ByteMatrix.StateSteps)))];

    static float[] Numbers(int count, ulong seed)
    {
        SplitMix random = new(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) numbers[i] = 2f * random.NextSingle() - 1f;
        return numbers;
    }

    sealed class KeptGates(float[] rows, int hidden) : IGateInput
    {
        public void Write(int first, int count, int direction, Span<float> gates)
        {
            for (int i = 0; i < count; i++) rows.AsSpan(((first + i) * 2 + direction) * 4 * hidden, 4 * hidden).CopyTo(gates[(i * 4 * hidden)..]);
        }
    }
}
