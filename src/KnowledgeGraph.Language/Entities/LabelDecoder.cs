using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Language.Entities;

/// <summary>The best legal sequence of labels by Viterbi's algorithm.</summary>
sealed class LabelDecoder
{
    readonly int[][] _before;
    readonly float[] _transitions;
    float[] _best = [];
    byte[] _from = [];

    /// <param name="transitions">As <see cref="NameNetwork.Transitions"/>.</param>
    public LabelDecoder(float[] transitions)
    {
        _transitions = transitions;
        _before = [.. Enumerable.Range(0, NameLabels.Count).Select(next => Enumerable.Range(0, NameLabels.Count).Where(label => NameLabels.MayFollow(label, next)).ToArray())];
    }

    /// <param name="scores">Rows of <paramref name="stride"/> scores.</param>
    /// <param name="stride">The elements of a row.</param>
    /// <param name="rows">The row of each word.</param>
    /// <param name="labels">Receives a label for each word.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Decode(ReadOnlySpan<float> scores, int stride, ReadOnlySpan<int> rows, Span<byte> labels)
    {
        int count = NameLabels.Count, length = labels.Length;
        if (length == 0) return;
        if (_best.Length < length * count) (_best, _from) = (new float[length * count], new byte[length * count]);
        for (int i = 0; i < length; i++)
        {
            ReadOnlySpan<float> row = scores.Slice(rows[i] * stride, count);
            for (int label = 0; label < count; label++)
            {
                float best = float.NegativeInfinity;
                int from = 0;
                if (i == 0)
                {
                    if (NameLabels.MayFollow(-1, label)) best = _transitions[count * count + label];
                }
                else
                    foreach (int before in _before[label])
                    {
                        float score = _best[(i - 1) * count + before] + _transitions[before * count + label];
                        if (score <= best) continue;
                        best = score;
                        from = before;
                    }

                _best[i * count + label] = best + row[label];
                _from[i * count + label] = (byte)from;
            }
        }

        int last = 0;
        float highest = float.NegativeInfinity;
        for (int label = 0; label < count; label++)
        {
            if (!NameLabels.MayFollow(label, -1) || _best[(length - 1) * count + label] <= highest) continue;
            highest = _best[(length - 1) * count + label];
            last = label;
        }

        for (int i = length - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            last = _from[i * count + last];
        }
    }
}
