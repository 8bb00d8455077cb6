using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Language.Neural;

/// <summary>
/// The inner loops of <see cref="MatrixProduct"/> over one panel for machines with vectors of sixteen numbers. Written out, because the
/// sums must stay in registers, and compiled in full at once, because a program that
/// reads one article never gets warm: eight rows by two vectors keep both multipliers busy.
/// </summary>
static unsafe class WideKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows8(float* a, int rowStep, int innerStep, float* b, int inner, float* c, int stride, bool accumulate)
    {
        Vector512<float> l0 = Vector512<float>.Zero, r0 = Vector512<float>.Zero;
        Vector512<float> l1 = Vector512<float>.Zero, r1 = Vector512<float>.Zero;
        Vector512<float> l2 = Vector512<float>.Zero, r2 = Vector512<float>.Zero;
        Vector512<float> l3 = Vector512<float>.Zero, r3 = Vector512<float>.Zero;
        Vector512<float> l4 = Vector512<float>.Zero, r4 = Vector512<float>.Zero;
        Vector512<float> l5 = Vector512<float>.Zero, r5 = Vector512<float>.Zero;
        Vector512<float> l6 = Vector512<float>.Zero, r6 = Vector512<float>.Zero;
        Vector512<float> l7 = Vector512<float>.Zero, r7 = Vector512<float>.Zero;
        if (accumulate)
        {
            (l0, r0) = (Vector512.Load(c + 0 * stride), Vector512.Load(c + 0 * stride + 16));
            (l1, r1) = (Vector512.Load(c + 1 * stride), Vector512.Load(c + 1 * stride + 16));
            (l2, r2) = (Vector512.Load(c + 2 * stride), Vector512.Load(c + 2 * stride + 16));
            (l3, r3) = (Vector512.Load(c + 3 * stride), Vector512.Load(c + 3 * stride + 16));
            (l4, r4) = (Vector512.Load(c + 4 * stride), Vector512.Load(c + 4 * stride + 16));
            (l5, r5) = (Vector512.Load(c + 5 * stride), Vector512.Load(c + 5 * stride + 16));
            (l6, r6) = (Vector512.Load(c + 6 * stride), Vector512.Load(c + 6 * stride + 16));
            (l7, r7) = (Vector512.Load(c + 7 * stride), Vector512.Load(c + 7 * stride + 16));
        }

        float* a1 = a + 1 * rowStep;
        float* a2 = a + 2 * rowStep;
        float* a3 = a + 3 * rowStep;
        float* a4 = a + 4 * rowStep;
        float* a5 = a + 5 * rowStep;
        float* a6 = a + 6 * rowStep;
        float* a7 = a + 7 * rowStep;
        for (int k = 0; k < inner; k++, b += 32, a += innerStep)
        {
            Vector512<float> left = Vector512.Load(b), right = Vector512.Load(b + 16);
            long at = (long)k * innerStep;
            Vector512<float> x0 = Vector512.Create(*a);
            l0 = Vector512.FusedMultiplyAdd(x0, left, l0);
            r0 = Vector512.FusedMultiplyAdd(x0, right, r0);
            Vector512<float> x1 = Vector512.Create(a1[at]);
            l1 = Vector512.FusedMultiplyAdd(x1, left, l1);
            r1 = Vector512.FusedMultiplyAdd(x1, right, r1);
            Vector512<float> x2 = Vector512.Create(a2[at]);
            l2 = Vector512.FusedMultiplyAdd(x2, left, l2);
            r2 = Vector512.FusedMultiplyAdd(x2, right, r2);
            Vector512<float> x3 = Vector512.Create(a3[at]);
            l3 = Vector512.FusedMultiplyAdd(x3, left, l3);
            r3 = Vector512.FusedMultiplyAdd(x3, right, r3);
            Vector512<float> x4 = Vector512.Create(a4[at]);
            l4 = Vector512.FusedMultiplyAdd(x4, left, l4);
            r4 = Vector512.FusedMultiplyAdd(x4, right, r4);
            Vector512<float> x5 = Vector512.Create(a5[at]);
            l5 = Vector512.FusedMultiplyAdd(x5, left, l5);
            r5 = Vector512.FusedMultiplyAdd(x5, right, r5);
            Vector512<float> x6 = Vector512.Create(a6[at]);
            l6 = Vector512.FusedMultiplyAdd(x6, left, l6);
            r6 = Vector512.FusedMultiplyAdd(x6, right, r6);
            Vector512<float> x7 = Vector512.Create(a7[at]);
            l7 = Vector512.FusedMultiplyAdd(x7, left, l7);
            r7 = Vector512.FusedMultiplyAdd(x7, right, r7);
        }

        l0.Store(c + 0 * stride);
        r0.Store(c + 0 * stride + 16);
        l1.Store(c + 1 * stride);
        r1.Store(c + 1 * stride + 16);
        l2.Store(c + 2 * stride);
        r2.Store(c + 2 * stride + 16);
        l3.Store(c + 3 * stride);
        r3.Store(c + 3 * stride + 16);
        l4.Store(c + 4 * stride);
        r4.Store(c + 4 * stride + 16);
        l5.Store(c + 5 * stride);
        r5.Store(c + 5 * stride + 16);
        l6.Store(c + 6 * stride);
        r6.Store(c + 6 * stride + 16);
        l7.Store(c + 7 * stride);
        r7.Store(c + 7 * stride + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows4(float* a, int rowStep, int innerStep, float* b, int inner, float* c, int stride, bool accumulate)
    {
        Vector512<float> l0 = Vector512<float>.Zero, r0 = Vector512<float>.Zero;
        Vector512<float> l1 = Vector512<float>.Zero, r1 = Vector512<float>.Zero;
        Vector512<float> l2 = Vector512<float>.Zero, r2 = Vector512<float>.Zero;
        Vector512<float> l3 = Vector512<float>.Zero, r3 = Vector512<float>.Zero;
        if (accumulate)
        {
            (l0, r0) = (Vector512.Load(c + 0 * stride), Vector512.Load(c + 0 * stride + 16));
            (l1, r1) = (Vector512.Load(c + 1 * stride), Vector512.Load(c + 1 * stride + 16));
            (l2, r2) = (Vector512.Load(c + 2 * stride), Vector512.Load(c + 2 * stride + 16));
            (l3, r3) = (Vector512.Load(c + 3 * stride), Vector512.Load(c + 3 * stride + 16));
        }

        float* a1 = a + 1 * rowStep;
        float* a2 = a + 2 * rowStep;
        float* a3 = a + 3 * rowStep;
        for (int k = 0; k < inner; k++, b += 32, a += innerStep)
        {
            Vector512<float> left = Vector512.Load(b), right = Vector512.Load(b + 16);
            long at = (long)k * innerStep;
            Vector512<float> x0 = Vector512.Create(*a);
            l0 = Vector512.FusedMultiplyAdd(x0, left, l0);
            r0 = Vector512.FusedMultiplyAdd(x0, right, r0);
            Vector512<float> x1 = Vector512.Create(a1[at]);
            l1 = Vector512.FusedMultiplyAdd(x1, left, l1);
            r1 = Vector512.FusedMultiplyAdd(x1, right, r1);
            Vector512<float> x2 = Vector512.Create(a2[at]);
            l2 = Vector512.FusedMultiplyAdd(x2, left, l2);
            r2 = Vector512.FusedMultiplyAdd(x2, right, r2);
            Vector512<float> x3 = Vector512.Create(a3[at]);
            l3 = Vector512.FusedMultiplyAdd(x3, left, l3);
            r3 = Vector512.FusedMultiplyAdd(x3, right, r3);
        }

        l0.Store(c + 0 * stride);
        r0.Store(c + 0 * stride + 16);
        l1.Store(c + 1 * stride);
        r1.Store(c + 1 * stride + 16);
        l2.Store(c + 2 * stride);
        r2.Store(c + 2 * stride + 16);
        l3.Store(c + 3 * stride);
        r3.Store(c + 3 * stride + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row(float* a, int innerStep, float* b, int inner, float* c, bool accumulate)
    {
        Vector512<float> left = accumulate ? Vector512.Load(c) : Vector512<float>.Zero;
        Vector512<float> right = accumulate ? Vector512.Load(c + 16) : Vector512<float>.Zero;
        for (int k = 0; k < inner; k++, b += 32, a += innerStep)
        {
            Vector512<float> x = Vector512.Create(*a);
            left = Vector512.FusedMultiplyAdd(x, Vector512.Load(b), left);
            right = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + 16), right);
        }

        left.Store(c);
        right.Store(c + 16);
    }
}
