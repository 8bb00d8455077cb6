using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Language.Neural;

/// <summary>
/// Sixteen columns of a <see cref="ByteMatrix"/>: for each group of four rows, the four bytes of the first column, of the second, and so on.
/// </summary>
/// <param name="data">The bytes.</param>
/// <param name="groups">How many groups of rows.</param>
/// <param name="zeros">What a column's sum is too large by, since a state of 0 is not the byte 0.</param>
/// <param name="scales">What a column's sum is multiplied with.</param>
readonly unsafe struct BytePanel(sbyte* data, int groups, int* zeros, float* scales)
{
    public readonly sbyte* Data = data;

    public readonly int Groups = groups;

    public Vector256<int> Zeros(int column) => Vector256.Load(zeros + column);

    /// <summary>Writes <paramref name="from"/> plus the sums as numbers, of the first eight columns and the last eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(Vector256<int> left, Vector256<int> right, float* from, float* to)
    {
        Vector256<float> one = Vector256.ConvertToSingle(left - Vector256.Load(zeros)), two = Vector256.ConvertToSingle(right - Vector256.Load(zeros + 8));
        Vector256.FusedMultiplyAdd(one, Vector256.Load(scales), Vector256.Load(from)).Store(to);
        Vector256.FusedMultiplyAdd(two, Vector256.Load(scales + 8), Vector256.Load(from + 8)).Store(to + 8);
    }
}
