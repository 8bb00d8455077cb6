using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Language.Transformers;

/// <summary>What an encoder does with a row of numbers beside multiplying it, in a fixed order. Rows are whole vectors of 16.</summary>
static unsafe class RowFunctions
{
    /// <summary>row = row × scale + addend.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ScaleAdd(Span<float> row, float scale, ReadOnlySpan<float> addend)
    {
        Vector512<float> factor = Vector512.Create(scale);
        fixed (float* a = row, b = addend)
            for (int k = 0; k < row.Length; k += 16) Vector512.FusedMultiplyAdd(Vector512.Load(a + k), factor, Vector512.Load(b + k)).Store(a + k);
    }

    /// <summary>Adds the addend, then takes mean and deviation out and puts the learned ones in (layer normalization, Ba et al. 2016).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddNormalize(Span<float> row, ReadOnlySpan<float> addend, ReadOnlySpan<float> gain, ReadOnlySpan<float> bias)
    {
        const float least = 1e-12f;
        fixed (float* a = row, b = addend, g = gain, c = bias)
        {
            Vector512<float> sum = Vector512<float>.Zero, squares = Vector512<float>.Zero;
            for (int k = 0; k < row.Length; k += 16)
            {
                Vector512<float> value = Vector512.Load(a + k) + Vector512.Load(b + k);
                value.Store(a + k);
                sum += value;
            }

            Vector512<float> mean = Vector512.Create(Total(sum) / row.Length);
            for (int k = 0; k < row.Length; k += 16)
            {
                Vector512<float> value = Vector512.Load(a + k) - mean;
                value.Store(a + k);
                squares = Vector512.FusedMultiplyAdd(value, value, squares);
            }

            Vector512<float> scale = Vector512.Create(1f / MathF.Sqrt(Total(squares) / row.Length + least));
            for (int k = 0; k < row.Length; k += 16) Vector512.FusedMultiplyAdd(Vector512.Load(a + k) * scale, Vector512.Load(g + k), Vector512.Load(c + k)).Store(a + k);
        }
    }

    /// <summary>x → x · Φ(x) by way of the hyperbolic tangent (GELU, Hendrycks and Gimpel 2016).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gelu(Span<float> row)
    {
        Vector512<float> half = Vector512.Create(0.5f), outer = Vector512.Create(0.7978845608f), inner = Vector512.Create(0.044715f * 0.7978845608f);
        fixed (float* a = row)
            for (int k = 0; k < row.Length; k += 16)
            {
                Vector512<float> x = Vector512.Load(a + k);
                Activation.Tanh(x * Vector512.FusedMultiplyAdd(x * x, inner, outer), out Vector512<float> over, out Vector512<float> under);
                (half * x * (under + over) / under).Store(a + k);
            }
    }

    /// <summary>Numbers as shares of one (softmax); behind <paramref name="count"/> zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Softmax(Span<float> row, int count)
    {
        row[count..].Fill(float.NegativeInfinity);
        fixed (float* a = row)
        {
            Vector512<float> greatest = Vector512.Load(a), sum = Vector512<float>.Zero;
            for (int k = 16; k < row.Length; k += 16) greatest = Vector512.Max(greatest, Vector512.Load(a + k));
            float most = greatest[0];
            for (int lane = 1; lane < 16; lane++) most = Math.Max(most, greatest[lane]);
            Vector512<float> shift = Vector512.Create(most);
            for (int k = 0; k < row.Length; k += 16)
            {
                Vector512<float> value = Activation.Exp(Vector512.Load(a + k) - shift);
                value.Store(a + k);
                sum += value;
            }

            Vector512<float> scale = Vector512.Create(1f / Total(sum));
            for (int k = 0; k < row.Length; k += 16) (Vector512.Load(a + k) * scale).Store(a + k);
        }
    }

    /// <summary>The sum of the lanes, from the first to the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static float Total(Vector512<float> lanes)
    {
        float total = 0f;
        for (int lane = 0; lane < 16; lane++) total += lanes[lane];
        return total;
    }
}
