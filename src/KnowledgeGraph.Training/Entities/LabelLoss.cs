using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Training.Entities;

/// <summary>
/// The negative log-likelihood of a sequence of labels under a linear chain (Lafferty, McCallum, Pereira 2001), with its gradient, by the
/// forward-backward algorithm over legal steps, scaled word by word.
/// </summary>
sealed class LabelLoss
{
    static readonly int Count = NameLabels.Count;

    readonly float[] _steps = new float[(NameLabels.Count + 1) * NameLabels.Count];
    readonly bool[] _legal = new bool[(NameLabels.Count + 1) * NameLabels.Count];
    readonly bool[] _final = new bool[NameLabels.Count];
    float[] _emission = [], _forward = [], _backward = [];

    public LabelLoss()
    {
        for (int label = 0; label < Count; label++)
        {
            for (int next = 0; next < Count; next++) _legal[label * Count + next] = NameLabels.MayFollow(label, next);
            _legal[Count * Count + label] = NameLabels.MayFollow(-1, label);
            _final[label] = NameLabels.MayFollow(label, -1);
        }
    }

    /// <summary>To be called whenever the transitions have changed.</summary>
    public void SetTransitions(ReadOnlySpan<float> transitions)
    {
        for (int i = 0; i < _steps.Length; i++) _steps[i] = _legal[i] ? Activation.Exp(Math.Clamp(transitions[i], -20, 20)) : 0;
    }

    /// <summary>Adds the gradients of one sequence and returns its loss.</summary>
    public double Add(ReadOnlySpan<float> scores, int stride, ReadOnlySpan<int> rows, ReadOnlySpan<byte> gold, ReadOnlySpan<float> transitions, Span<float> scoreGradient, Span<float> transitionGradient)
    {
        int length = gold.Length;
        if (_emission.Length < length * Count) (_emission, _forward, _backward) = (new float[length * Count], new float[length * Count], new float[length * Count]);
        double loss = Forward(scores, stride, rows, length) - Score(scores, stride, rows, gold, transitions);
        Backward(length);
        for (int i = 0; i < length; i++)
        {
            Span<float> gradient = scoreGradient.Slice(rows[i] * stride, Count);
            ReadOnlySpan<float> a = _forward.AsSpan(i * Count, Count), b = _backward.AsSpan(i * Count, Count);
            float mass = 0;
            for (int label = 0; label < Count; label++) mass += a[label] * b[label];
            for (int label = 0; label < Count; label++) gradient[label] += a[label] * b[label] / mass;
            gradient[gold[i]] -= 1;
            int from = i == 0 ? Count : gold[i - 1];
            transitionGradient[from * Count + gold[i]] -= 1;
            if (i == 0)
                for (int label = 0; label < Count; label++) transitionGradient[Count * Count + label] += a[label] * b[label] / mass;
            else AddSteps(i, transitionGradient);
        }

        return loss;
    }

    double Forward(ReadOnlySpan<float> scores, int stride, ReadOnlySpan<int> rows, int length)
    {
        double log = 0;
        for (int i = 0; i < length; i++)
        {
            ReadOnlySpan<float> row = scores.Slice(rows[i] * stride, Count);
            Span<float> emission = _emission.AsSpan(i * Count, Count), current = _forward.AsSpan(i * Count, Count);
            float greatest = float.NegativeInfinity;
            foreach (float score in row) greatest = Math.Max(greatest, score);
            for (int label = 0; label < Count; label++) emission[label] = Activation.Exp(row[label] - greatest);
            current.Clear();
            if (i == 0) _steps.AsSpan(Count * Count, Count).CopyTo(current);
            else
                for (int before = 0; before < Count; before++)
                {
                    float mass = _forward[(i - 1) * Count + before];
                    if (mass < 1e-20f) continue;
                    for (int label = 0; label < Count; label++) current[label] += mass * _steps[before * Count + label];
                }

            float sum = 0;
            for (int label = 0; label < Count; label++)
            {
                current[label] *= emission[label];
                if (i == length - 1 && !_final[label]) current[label] = 0;
                sum += current[label];
            }

            sum = Math.Max(sum, 1e-30f);
            for (int label = 0; label < Count; label++) current[label] /= sum;
            log += greatest + Math.Log(sum);
        }

        return log;
    }

    void Backward(int length)
    {
        Span<float> last = _backward.AsSpan((length - 1) * Count, Count);
        for (int label = 0; label < Count; label++) last[label] = _final[label] ? 1 : 0;
        for (int i = length - 2; i >= 0; i--)
        {
            ReadOnlySpan<float> next = _backward.AsSpan((i + 1) * Count, Count), emission = _emission.AsSpan((i + 1) * Count, Count);
            Span<float> current = _backward.AsSpan(i * Count, Count);
            float sum = 0;
            for (int label = 0; label < Count; label++)
            {
                float mass = 0;
                for (int after = 0; after < Count; after++) mass += _steps[label * Count + after] * emission[after] * next[after];
                current[label] = mass;
                sum += mass;
            }

            for (int label = 0; label < Count; label++) current[label] /= sum;
        }
    }

    void AddSteps(int i, Span<float> gradient)
    {
        ReadOnlySpan<float> before = _forward.AsSpan((i - 1) * Count, Count), emission = _emission.AsSpan(i * Count, Count), after = _backward.AsSpan(i * Count, Count);
        float mass = 0;
        for (int label = 0; label < Count; label++)
            for (int next = 0; next < Count; next++) mass += before[label] * _steps[label * Count + next] * emission[next] * after[next];
        for (int label = 0; label < Count; label++)
        {
            float share = before[label] / mass;
            if (share < 1e-12f) continue;
            for (int next = 0; next < Count; next++) gradient[label * Count + next] += share * _steps[label * Count + next] * emission[next] * after[next];
        }
    }

    static double Score(ReadOnlySpan<float> scores, int stride, ReadOnlySpan<int> rows, ReadOnlySpan<byte> gold, ReadOnlySpan<float> transitions)
    {
        double score = 0;
        for (int i = 0; i < gold.Length; i++)
            score += scores[rows[i] * stride + gold[i]] + transitions[(i == 0 ? Count : gold[i - 1]) * Count + gold[i]];
        return score;
    }
}
