using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Language.Neural;

/// <summary>The inner loop of <see cref="ByteMatrix"/> for all other machines: the same whole numbers in more steps.</summary>
static unsafe class PortableByteKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Row(byte* a, BytePanel panel, float* from, float* to)
    {
        // each lane of 32 bits sums one pair of a column's four rows; zero is taken off the states first, so that a pair of products fits 16 bits
        Vector256<int> s0 = Vector256<int>.Zero, s1 = s0, s2 = s0, s3 = s0;
        sbyte* b = panel.Data;
        for (int group = 0; group < panel.Groups; group++, a += ByteMatrix.Group, b += ByteMatrix.PanelWidth * ByteMatrix.Group)
        {
            Vector128<short> four = Vector128.WidenLower(Vector128.CreateScalar(*(int*)a).AsByte()).AsInt16() - Vector128.Create((short)ByteMatrix.StateZero);
            Vector256<short> x = Vector256.Create(four.AsInt64().ToScalar()).AsInt16();
            s0 += Pairs(x, Vector128.Load(b));
            s1 += Pairs(x, Vector128.Load(b + 16));
            s2 += Pairs(x, Vector128.Load(b + 32));
            s3 += Pairs(x, Vector128.Load(b + 48));
        }

        // the panel takes the zero off once more
        panel.Finish(Columns(s0, s1) + panel.Zeros(0), Columns(s2, s3) + panel.Zeros(8), from, to);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<int> Pairs(Vector256<short> x, Vector128<sbyte> weights)
    {
        Vector256<short> wide = Vector256.Create(Vector128.WidenLower(weights), Vector128.WidenUpper(weights));
        if (Avx2.IsSupported) return Avx2.MultiplyAddAdjacent(x, wide);
        Vector256<int> products = (x * wide).AsInt32();
        return ((products << 16) >> 16) + (products >> 16);
    }

    /// <summary>Adds neighbours: eight columns from eight pairs and eight pairs.</summary>
    static Vector256<int> Columns(Vector256<int> lower, Vector256<int> upper)
    {
        Vector256<long> low = lower.AsInt64(), high = upper.AsInt64();
        Vector256<int> first = Vector256.Narrow(low, high), second = Vector256.Narrow(low >> 32, high >> 32);
        return first + second;
    }
}
