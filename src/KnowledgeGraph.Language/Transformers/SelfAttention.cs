using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Language.Transformers;

/// <summary>Each piece of a sentence looks at all of them, in several ways at once (scaled dot-product attention, Vaswani et al. 2017).</summary>
/// <param name="heads">The ways.</param>
sealed unsafe class SelfAttention(int heads)
{
    /// <summary>The numbers of a head.</summary>
    const int HeadWidth = 32;

    public int Width => heads * HeadWidth;

    /// <summary>The room that <see cref="Forward"/> needs beside its rows.</summary>
    public static int Room(int length) => (HeadWidth + 1) * Padded(length);

    static int Padded(int length) => (length + 15) / 16 * 16;

    /// <param name="all">For each piece its query, its key and its value, each <see cref="Width"/> numbers.</param>
    /// <param name="room">At least <see cref="Room"/> numbers.</param>
    /// <param name="to">Receives <see cref="Width"/> numbers a piece.</param>
    /// <param name="length">The pieces.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Forward(ReadOnlySpan<float> all, Span<float> room, Span<float> to, int length)
    {
        int stride = 3 * Width, padded = Padded(length);
        float scale = 1f / MathF.Sqrt(HeadWidth);
        Span<float> scores = room[..padded], keys = room.Slice(padded, HeadWidth * padded);
        keys.Clear();
        fixed (float* from = all, key = keys, score = scores, target = to)
            for (int head = 0; head < heads; head++)
            {
                float* query = from + head * HeadWidth, value = query + 2 * Width;
                for (int piece = 0; piece < length; piece++)
                    for (int k = 0; k < HeadWidth; k++) key[k * padded + piece] = query[piece * stride + Width + k] * scale;
                for (int piece = 0; piece < length; piece++)
                {
                    float* mine = query + piece * stride;
                    for (int other = 0; other < padded; other += 16)
                    {
                        Vector512<float> sum = Vector512<float>.Zero;
                        for (int k = 0; k < HeadWidth; k++) sum = Vector512.FusedMultiplyAdd(Vector512.Create(mine[k]), Vector512.Load(key + k * padded + other), sum);
                        sum.Store(score + other);
                    }

                    RowFunctions.Softmax(scores, length);
                    Vector512<float> left = Vector512<float>.Zero, right = left;
                    for (int other = 0; other < length; other++)
                    {
                        Vector512<float> share = Vector512.Create(score[other]);
                        left = Vector512.FusedMultiplyAdd(share, Vector512.Load(value + other * stride), left);
                        right = Vector512.FusedMultiplyAdd(share, Vector512.Load(value + other * stride + 16), right);
                    }

                    left.Store(target + piece * Width + head * HeadWidth);
                    right.Store(target + piece * Width + head * HeadWidth + 16);
                }
            }
    }
}
