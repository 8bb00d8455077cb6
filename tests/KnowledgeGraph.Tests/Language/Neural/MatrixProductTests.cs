using KnowledgeGraph.Language.Neural;
using KnowledgeGraph.Training.Neural;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Neural;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 7, 5)]
    [InlineData(8, 33, 32)]
    [InlineData(13, 96, 70)]
    [InlineData(29, 20, 160)]
    public void EveryElementIsTheFusedChainInTheOrderOfTheInnerIndex(int rows, int inner, int columns)
    {
        float[] a = Numbers(rows * inner, 1), b = Numbers(inner * columns, 2);
        PackedMatrix packed = new(inner, columns, b);
        float[] c = new float[rows * packed.Width];
        MatrixProduct.Multiply(a, inner, packed, c, packed.Width, rows);
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
            {
                float expected = 0f;
                for (int k = 0; k < inner; k++) expected = MathF.FusedMultiplyAdd(a[row * inner + k], b[k * columns + column], expected);
                Assert.Equal(expected, c[row * packed.Width + column]);
            }
    }

    [Fact]
    public void NarrowAndWideMachinesGiveTheSameBits()
    {
        const int rows = 7, inner = 50;
        float[] a = Numbers(rows * inner, 3);
        PackedMatrix b = new(inner, PackedMatrix.PanelWidth, Numbers(inner * PackedMatrix.PanelWidth, 4));
        float[] any = new float[rows * b.Width], narrow = new float[rows * b.Width];
        MatrixProduct.Multiply(a, inner, b, any, b.Width, rows);
        MatrixProduct.MultiplyNarrow(a, inner, b, narrow, rows);
        Assert.Equal(narrow, any);
    }

    [Fact]
    public void ARowDoesNotDependOnTheRowsBesideIt()
    {
        const int rows = 21, inner = 40;
        float[] a = Numbers(rows * inner, 5);
        PackedMatrix b = new(inner, 64, Numbers(inner * 64, 6));
        float[] all = new float[rows * 64], one = new float[64];
        MatrixProduct.Multiply(a, inner, b, all, 64, rows);
        for (int row = 0; row < rows; row++)
        {
            MatrixProduct.Multiply(a.AsSpan(row * inner), inner, b, one, 64, 1);
            Assert.Equal(one, all[(row * 64)..((row + 1) * 64)]);
        }
    }

    [Fact]
    public void ALeftMatrixMayBeReadTransposedAndTheProductAdded()
    {
        float[] a = [1, 2, 3, 4, 5, 6];
        PackedMatrix b = new(3, 1, [1, 10, 100]);
        float[] c = new float[2 * b.Width];
        c[0] = 1000;
        MatrixProduct.Multiply(a, 1, 2, b, c, b.Width, 2, accumulate: true);
        Assert.Equal((1531f, 642f), (c[0], c[b.Width]));
    }

    [Fact]
    public void ATargetTooSmallIsRefused()
    {
        PackedMatrix b = new(2, 40, new float[80]);
        Assert.Throws<ArgumentOutOfRangeException>(() => MatrixProduct.Multiply(new float[2], 2, b, new float[40], 40, 1));
    }

    static float[] Numbers(int count, ulong seed)
    {
        SplitMix random = new(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) numbers[i] = 2f * random.NextSingle() - 1f;
        return numbers;
    }
}
