using System.Numerics;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Language.Neural;

/// <summary>Greatest elements.</summary>
static class Extremes
{
    /// <summary>The index of the greatest element; of equals the first. None of them may be no number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Greatest(ReadOnlySpan<float> values)
    {
        float most = values[0];
        int at = 0;
        if (values.Length >= Vector<float>.Count)
        {
            Vector<float> greatest = new(values);
            for (at = Vector<float>.Count; at + Vector<float>.Count <= values.Length; at += Vector<float>.Count) greatest = Vector.Max(greatest, new Vector<float>(values[at..]));
            for (int lane = 0; lane < Vector<float>.Count; lane++) most = Math.Max(most, greatest[lane]);
        }

        for (; at < values.Length; at++) most = Math.Max(most, values[at]);
        return values.IndexOf(most);
    }
}
