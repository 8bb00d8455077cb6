using KnowledgeGraph.Language.Neural;
using KnowledgeGraph.Language.Transformers;
using KnowledgeGraph.Training.Neural;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Transformers;

public sealed class RowFunctionsTests
{
    [Fact]
    public void SharesAreThoseOfTheDefinitionAndAddUpToOne()
    {
        float[] row = Numbers(32, 1, 20f), before = [.. row];
        const int count = 21;
        RowFunctions.Softmax(row, count);
        double sum = before.Take(count).Sum(value => Math.Exp(value));
        for (int i = 0; i < row.Length; i++) Assert.Equal(i < count ? Math.Exp(before[i]) / sum : 0, row[i], 1e-6);
    }

    [Fact]
    public void ANormalizedRowHasTheLearnedMeanAndDeviation()
    {
        float[] row = Numbers(64, 2, 3f), addend = Numbers(64, 3, 3f), gain = Numbers(64, 4, 1f), bias = Numbers(64, 5, 1f);
        double[] sums = [.. row.Zip(addend, (a, b) => (double)a + b)];
        double mean = sums.Average(), deviation = Math.Sqrt(sums.Average(value => (value - mean) * (value - mean)));
        RowFunctions.AddNormalize(row, addend, gain, bias);
        for (int i = 0; i < row.Length; i++) Assert.Equal((sums[i] - mean) / deviation * gain[i] + bias[i], row[i], 1e-4);
    }

    [Theory]
    [InlineData(-12f)]
    [InlineData(-1f)]
    [InlineData(0f)]
    [InlineData(0.5f)]
    [InlineData(30f)]
    public void TheGateLetsThroughWhatIsGreat(float x)
    {
        float[] row = [.. Enumerable.Repeat(x, 16)];
        RowFunctions.Gelu(row);
        double expected = 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
        Assert.All(row, value => Assert.Equal(expected, value, 1e-5));
    }

    [Fact]
    public void ALayerInBytesStaysNearTheOneInNumbersWhateverTheMagnitudeOfARow()
    {
        const int rows = 5, inputs = 64, outputs = 32;
        float[] x = Numbers(rows * inputs, 6, 1f), weights = Numbers(inputs * outputs, 7, 0.2f), bias = Numbers(outputs, 8, 1f), y = new float[rows * outputs];
        for (int row = 0; row < rows; row++)
            for (int k = 0; k < inputs; k++) x[row * inputs + k] *= MathF.Pow(10, row - 2);
        x.AsSpan(inputs, inputs).Clear();
        new RowLayer(new ByteMatrix(inputs, outputs, weights), bias).Forward(x, new byte[rows * inputs], new float[rows], y, rows);
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < outputs; column++)
            {
                double expected = bias[column];
                for (int k = 0; k < inputs; k++) expected += (double)x[row * inputs + k] * weights[k * outputs + column];
                Assert.Equal(expected, y[row * outputs + column], 0.02 * Math.Pow(10, row - 2) + 1e-6);
            }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(37)]
    public void EachPieceSeesTheOthersByHowWellItsQueryFitsTheirKeys(int length)
    {
        const int heads = 2, width = 64;
        float[] all = Numbers(length * 3 * width, 9, 1f), seen = new float[length * width];
        new SelfAttention(heads).Forward(all, new float[SelfAttention.Room(length)], seen, length);
        for (int piece = 0; piece < length; piece++)
            for (int column = 0; column < width; column++)
            {
                int head = column / 32 * 32;
                double[] fits = [.. Enumerable.Range(0, length).Select(other => Math.Exp(Enumerable.Range(head, 32).Sum(k => (double)all[piece * 3 * width + k] * all[other * 3 * width + width + k]) / Math.Sqrt(32)))];
                double expected = Enumerable.Range(0, length).Sum(other => fits[other] * all[other * 3 * width + 2 * width + column]) / fits.Sum();
                Assert.Equal(expected, seen[piece * width + column], 1e-4);
            }
    }

    [Fact]
    public void ExponentialsOfManyAreThoseOfEach()
    {
        float[] x = [.. Numbers(15, 10, 80f), -200f], many = new float[16];
        System.Runtime.Intrinsics.Vector512.CopyTo(Activation.Exp(System.Runtime.Intrinsics.Vector512.Create(x)), many);
        Assert.Equal([.. x.Select(Activation.Exp)], many);
    }

    static float[] Numbers(int count, ulong seed, float greatest)
    {
        SplitMix random = new(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) numbers[i] = greatest * (2f * random.NextSingle() - 1f);
        return numbers;
    }
}
