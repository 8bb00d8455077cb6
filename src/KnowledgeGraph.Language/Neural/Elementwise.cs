using System.Numerics;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Language.Neural;

/// <summary>Operations on each element, the same bits whatever the width of the machine's vectors.</summary>
static class Elementwise
{
    /// <summary>Puts 0 in place of what is less.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Rectify(Span<float> values)
    {
        int i = 0;
        for (; i + Vector<float>.Count <= values.Length; i += Vector<float>.Count) Vector.Max(new Vector<float>(values[i..]), Vector<float>.Zero).CopyTo(values[i..]);
        for (; i < values.Length; i++) values[i] = Math.Max(values[i], 0f);
    }

    /// <summary>Writes the sums, or 0 where they are less.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddRectified(ReadOnlySpan<float> one, ReadOnlySpan<float> other, Span<float> target)
    {
        int i = 0;
        for (; i + Vector<float>.Count <= target.Length; i += Vector<float>.Count)
            Vector.Max(new Vector<float>(one[i..]) + new Vector<float>(other[i..]), Vector<float>.Zero).CopyTo(target[i..]);
        for (; i < target.Length; i++) target[i] = Math.Max(one[i] + other[i], 0f);
    }

    /// <summary>Adds to <paramref name="target"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<float> addend, Span<float> target)
    {
        int i = 0;
        for (; i + Vector<float>.Count <= target.Length; i += Vector<float>.Count) (new Vector<float>(target[i..]) + new Vector<float>(addend[i..])).CopyTo(target[i..]);
        for (; i < target.Length; i++) target[i] += addend[i];
    }

    /// <summary>Writes the sums of four, added in their order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum(ReadOnlySpan<float> one, ReadOnlySpan<float> two, ReadOnlySpan<float> three, ReadOnlySpan<float> four, Span<float> target)
    {
        int i = 0;
        for (; i + Vector<float>.Count <= target.Length; i += Vector<float>.Count) (new Vector<float>(one[i..]) + new Vector<float>(two[i..]) + new Vector<float>(three[i..]) + new Vector<float>(four[i..])).CopyTo(target[i..]);
        for (; i < target.Length; i++) target[i] = one[i] + two[i] + three[i] + four[i];
    }

    /// <summary>Puts each sum of three, added in their order, in place of the target's value where it is greater.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void GreatestSum(ReadOnlySpan<float> one, ReadOnlySpan<float> two, ReadOnlySpan<float> three, Span<float> target)
    {
        int i = 0;
        for (; i + Vector<float>.Count <= target.Length; i += Vector<float>.Count) Vector.Max(new Vector<float>(one[i..]) + new Vector<float>(two[i..]) + new Vector<float>(three[i..]), new Vector<float>(target[i..])).CopyTo(target[i..]);
        for (; i < target.Length; i++) target[i] = Math.Max(one[i] + two[i] + three[i], target[i]);
    }
}
