using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Training.Neural;

/// <summary>The loss of a choice among scores.</summary>
public static class CrossEntropy
{
    /// <summary>Turns scores into their gradient, times <paramref name="weight"/>.</summary>
    /// <returns>Minus the score of <paramref name="gold"/> plus the logarithm of the sum of all, unweighted.</returns>
    public static float Backward(Span<float> scores, int gold, float weight)
    {
        float highest = float.NegativeInfinity;
        foreach (float score in scores) highest = Math.Max(highest, score);
        float sum = 0f, right = scores[gold] - highest;
        for (int i = 0; i < scores.Length; i++) sum += scores[i] = Activation.Exp(scores[i] - highest);
        float scale = weight / sum;
        for (int i = 0; i < scores.Length; i++) scores[i] *= scale;
        scores[gold] -= weight;
        return MathF.Log(sum) - right;
    }
}
