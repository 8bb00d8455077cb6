using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Language.Transformers;

/// <summary>Rows of numbers as the bytes that a <see cref="ByteMatrix"/> multiplies, each with its greatest magnitude beside it.</summary>
static unsafe class RowBytes
{
    /// <summary>Writes a row as bytes; returns its greatest magnitude, with which a product is multiplied.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Write(ReadOnlySpan<float> row, Span<byte> bytes)
    {
        fixed (float* from = row)
        fixed (byte* to = bytes)
        {
            Vector512<float> greatest = Vector512<float>.Zero;
            for (int k = 0; k < row.Length; k += 16) greatest = Vector512.Max(greatest, Vector512.Abs(Vector512.Load(from + k)));
            float most = 0f;
            for (int lane = 0; lane < 16; lane++) most = Math.Max(most, greatest[lane]);
            // adding 2^23 rounds a number to a whole one, which then stands in its lowest bits
            Vector512<float> steps = Vector512.Create(most == 0f ? 0f : ByteMatrix.StateSteps / most), zero = Vector512.Create(ByteMatrix.StateZero + 8388608f);
            for (int k = 0; k < row.Length; k += 16)
            {
                Vector512<uint> bits = Vector512.FusedMultiplyAdd(Vector512.Load(from + k), steps, zero).AsUInt32();
                Vector256<ushort> words = Vector256.Narrow(bits.GetLower(), bits.GetUpper());
                Vector128.Narrow(words.GetLower(), words.GetUpper()).Store(to + k);
            }

            return most;
        }
    }
}
