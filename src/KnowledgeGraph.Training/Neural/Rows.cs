using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Training.Neural;

/// <summary>Arithmetic on rows of a multiple of eight numbers.</summary>
static class Rows
{
    /// <summary><paramref name="target"/> += <paramref name="source"/>.</summary>
    public static void Add(ReadOnlySpan<float> source, Span<float> target)
    {
        ReadOnlySpan<Vector256<float>> from = MemoryMarshal.Cast<float, Vector256<float>>(source);
        Span<Vector256<float>> to = MemoryMarshal.Cast<float, Vector256<float>>(target);
        for (int i = 0; i < from.Length; i++) to[i] += from[i];
    }

    /// <summary><paramref name="target"/> *= <paramref name="source"/>.</summary>
    public static void Multiply(ReadOnlySpan<float> source, Span<float> target)
    {
        ReadOnlySpan<Vector256<float>> from = MemoryMarshal.Cast<float, Vector256<float>>(source);
        Span<Vector256<float>> to = MemoryMarshal.Cast<float, Vector256<float>>(target);
        for (int i = 0; i < from.Length; i++) to[i] *= from[i];
    }
}
