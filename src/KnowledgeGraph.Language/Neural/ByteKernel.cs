using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Language.Neural;

/// <summary>
/// The inner loops of <see cref="ByteMatrix"/> for machines that multiply and add four bytes in one instruction (VPDPBUSD). Written out, since the
/// sums must stay in registers: six rows by two vectors are as many as there are.
/// </summary>
static unsafe class ByteKernel
{
    const int Step = ByteMatrix.PanelWidth * ByteMatrix.Group;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows6(byte* a, int rowStep, BytePanel panel, float* from, int fromStep, float* to, int stride)
    {
        Vector256<int> l0 = Vector256<int>.Zero, l1 = l0, l2 = l0, l3 = l0, l4 = l0, l5 = l0;
        Vector256<int> r0 = l0, r1 = l0, r2 = l0, r3 = l0, r4 = l0, r5 = l0;
        byte* a1 = a + rowStep;
        byte* a2 = a1 + rowStep;
        byte* a3 = a2 + rowStep;
        byte* a4 = a3 + rowStep;
        byte* a5 = a4 + rowStep;
        sbyte* b = panel.Data;
        int end = panel.Groups * ByteMatrix.Group;
        for (nint k = 0; k < end; k += ByteMatrix.Group, b += Step)
        {
            Vector256<sbyte> left = Vector256.Load(b), right = Vector256.Load(b + 32);
            Vector256<byte> x = Spread(a + k);
            l0 = AvxVnni.MultiplyWideningAndAdd(l0, x, left);
            r0 = AvxVnni.MultiplyWideningAndAdd(r0, x, right);
            x = Spread(a1 + k);
            l1 = AvxVnni.MultiplyWideningAndAdd(l1, x, left);
            r1 = AvxVnni.MultiplyWideningAndAdd(r1, x, right);
            x = Spread(a2 + k);
            l2 = AvxVnni.MultiplyWideningAndAdd(l2, x, left);
            r2 = AvxVnni.MultiplyWideningAndAdd(r2, x, right);
            x = Spread(a3 + k);
            l3 = AvxVnni.MultiplyWideningAndAdd(l3, x, left);
            r3 = AvxVnni.MultiplyWideningAndAdd(r3, x, right);
            x = Spread(a4 + k);
            l4 = AvxVnni.MultiplyWideningAndAdd(l4, x, left);
            r4 = AvxVnni.MultiplyWideningAndAdd(r4, x, right);
            x = Spread(a5 + k);
            l5 = AvxVnni.MultiplyWideningAndAdd(l5, x, left);
            r5 = AvxVnni.MultiplyWideningAndAdd(r5, x, right);
        }

        panel.Finish(l0, r0, from, to);
        panel.Finish(l1, r1, from + fromStep, to + stride);
        panel.Finish(l2, r2, from + 2 * fromStep, to + 2 * stride);
        panel.Finish(l3, r3, from + 3 * fromStep, to + 3 * stride);
        panel.Finish(l4, r4, from + 4 * fromStep, to + 4 * stride);
        panel.Finish(l5, r5, from + 5 * fromStep, to + 5 * stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rows3(byte* a, int rowStep, BytePanel panel, float* from, int fromStep, float* to, int stride)
    {
        Vector256<int> l0 = Vector256<int>.Zero, l1 = l0, l2 = l0, r0 = l0, r1 = l0, r2 = l0;
        byte* a1 = a + rowStep;
        byte* a2 = a1 + rowStep;
        sbyte* b = panel.Data;
        int end = panel.Groups * ByteMatrix.Group;
        for (nint k = 0; k < end; k += ByteMatrix.Group, b += Step)
        {
            Vector256<sbyte> left = Vector256.Load(b), right = Vector256.Load(b + 32);
            Vector256<byte> x = Spread(a + k);
            l0 = AvxVnni.MultiplyWideningAndAdd(l0, x, left);
            r0 = AvxVnni.MultiplyWideningAndAdd(r0, x, right);
            x = Spread(a1 + k);
            l1 = AvxVnni.MultiplyWideningAndAdd(l1, x, left);
            r1 = AvxVnni.MultiplyWideningAndAdd(r1, x, right);
            x = Spread(a2 + k);
            l2 = AvxVnni.MultiplyWideningAndAdd(l2, x, left);
            r2 = AvxVnni.MultiplyWideningAndAdd(r2, x, right);
        }

        panel.Finish(l0, r0, from, to);
        panel.Finish(l1, r1, from + fromStep, to + stride);
        panel.Finish(l2, r2, from + 2 * fromStep, to + 2 * stride);
    }

    /// <summary>One row, two groups at a time, so that no sum waits for the one before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row(byte* a, BytePanel panel, float* from, float* to)
    {
        Vector256<int> l0 = Vector256<int>.Zero, r0 = l0, l1 = l0, r1 = l0;
        sbyte* b = panel.Data;
        int group = 0;
        for (; group + 2 <= panel.Groups; group += 2, a += 2 * ByteMatrix.Group, b += 2 * Step)
        {
            Vector256<byte> x = Spread(a), y = Spread(a + ByteMatrix.Group);
            l0 = AvxVnni.MultiplyWideningAndAdd(l0, x, Vector256.Load(b));
            r0 = AvxVnni.MultiplyWideningAndAdd(r0, x, Vector256.Load(b + 32));
            l1 = AvxVnni.MultiplyWideningAndAdd(l1, y, Vector256.Load(b + 64));
            r1 = AvxVnni.MultiplyWideningAndAdd(r1, y, Vector256.Load(b + 96));
        }

        if (group < panel.Groups)
        {
            l0 = AvxVnni.MultiplyWideningAndAdd(l0, Spread(a), Vector256.Load(b));
            r0 = AvxVnni.MultiplyWideningAndAdd(r0, Spread(a), Vector256.Load(b + 32));
        }

        panel.Finish(l0 + l1, r0 + r1, from, to);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<byte> Spread(byte* four) => Vector256.Create(*(int*)four).AsByte();
}
