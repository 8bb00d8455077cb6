using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Language.Neural;

/// <summary>
/// The inner loops of <see cref="MatrixProduct"/> over one panel for machines with vectors of eight numbers: two rows by four vectors.
/// A machine without fused multiply-add computes the same bits slowly.
/// </summary>
static unsafe class NarrowKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows2(float* a, int rowStep, int innerStep, float* b, int inner, float* c, int stride, bool accumulate)
    {
        Vector256<float> p0 = Vector256<float>.Zero, q0 = Vector256<float>.Zero, r0 = Vector256<float>.Zero, s0 = Vector256<float>.Zero;
        Vector256<float> p1 = Vector256<float>.Zero, q1 = Vector256<float>.Zero, r1 = Vector256<float>.Zero, s1 = Vector256<float>.Zero;
        if (accumulate)
        {
            p0 = Vector256.Load(c);
            q0 = Vector256.Load(c + 8);
            r0 = Vector256.Load(c + 16);
            s0 = Vector256.Load(c + 24);
            p1 = Vector256.Load(c + stride);
            q1 = Vector256.Load(c + stride + 8);
            r1 = Vector256.Load(c + stride + 16);
            s1 = Vector256.Load(c + stride + 24);
        }

        float* second = a + rowStep;
        for (int k = 0; k < inner; k++, b += 32, a += innerStep)
        {
            Vector256<float> x0 = Vector256.Create(*a), x1 = Vector256.Create(second[(long)k * innerStep]);
            Vector256<float> p = Vector256.Load(b);
            p0 = Vector256.FusedMultiplyAdd(x0, p, p0);
            p1 = Vector256.FusedMultiplyAdd(x1, p, p1);
            Vector256<float> q = Vector256.Load(b + 8);
            q0 = Vector256.FusedMultiplyAdd(x0, q, q0);
            q1 = Vector256.FusedMultiplyAdd(x1, q, q1);
            Vector256<float> r = Vector256.Load(b + 16);
            r0 = Vector256.FusedMultiplyAdd(x0, r, r0);
            r1 = Vector256.FusedMultiplyAdd(x1, r, r1);
            Vector256<float> s = Vector256.Load(b + 24);
            s0 = Vector256.FusedMultiplyAdd(x0, s, s0);
            s1 = Vector256.FusedMultiplyAdd(x1, s, s1);
        }

        p0.Store(c);
        q0.Store(c + 8);
        r0.Store(c + 16);
        s0.Store(c + 24);
        p1.Store(c + stride);
        q1.Store(c + stride + 8);
        r1.Store(c + stride + 16);
        s1.Store(c + stride + 24);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row(float* a, int innerStep, float* b, int inner, float* c, bool accumulate)
    {
        Vector256<float> p0 = Vector256<float>.Zero, q0 = Vector256<float>.Zero, r0 = Vector256<float>.Zero, s0 = Vector256<float>.Zero;
        if (accumulate)
        {
            p0 = Vector256.Load(c);
            q0 = Vector256.Load(c + 8);
            r0 = Vector256.Load(c + 16);
            s0 = Vector256.Load(c + 24);
        }

        for (int k = 0; k < inner; k++, b += 32, a += innerStep)
        {
            Vector256<float> x0 = Vector256.Create(*a);
            Vector256<float> p = Vector256.Load(b);
            p0 = Vector256.FusedMultiplyAdd(x0, p, p0);
            Vector256<float> q = Vector256.Load(b + 8);
            q0 = Vector256.FusedMultiplyAdd(x0, q, q0);
            Vector256<float> r = Vector256.Load(b + 16);
            r0 = Vector256.FusedMultiplyAdd(x0, r, r0);
            Vector256<float> s = Vector256.Load(b + 24);
            s0 = Vector256.FusedMultiplyAdd(x0, s, s0);
        }

        p0.Store(c);
        q0.Store(c + 8);
        r0.Store(c + 16);
        s0.Store(c + 24);
    }
}
