using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Training.Entities;
using KnowledgeGraph.Training.Neural;
using Xunit;

namespace KnowledgeGraph.Tests.Training.Entities;

public sealed class LabelLossTests
{
    static readonly byte[] Gold = [0, 1, 3, 0, 8];

    [Fact]
    public void TheGradientIsTheSlopeOfTheLoss()
    {
        int count = NameLabels.Count;
        SplitMix random = new(5);
        float[] scores = [.. Enumerable.Range(0, Gold.Length * count).Select(_ => random.NextSingle())];
        float[] transitions = [.. Enumerable.Range(0, (count + 1) * count).Select(_ => random.NextSingle())];
        float[] scoreGradient = new float[scores.Length], transitionGradient = new float[transitions.Length];
        Loss(scores, transitions, scoreGradient, transitionGradient);
        foreach (int i in (int[])[0, 1, count + 1, 2 * count + 3, 4 * count + 8, 3 * count])
            Assert.Equal(Slope(scores, i, () => Loss(scores, transitions)), scoreGradient[i], 2e-2);
        foreach (int i in (int[])[0, 1, count + 2, count + 3, 3 * count, 8, count * count, count * count + 1])
            Assert.Equal(Slope(transitions, i, () => Loss(scores, transitions)), transitionGradient[i], 2e-2);
    }

    [Fact]
    public void OverwhelmingScoresLeaveNoLoss()
    {
        float[] scores = new float[Gold.Length * NameLabels.Count];
        for (int i = 0; i < Gold.Length; i++) scores[i * NameLabels.Count + Gold[i]] = 40;
        Assert.Equal(0, Loss(scores, new float[(NameLabels.Count + 1) * NameLabels.Count]), 1e-3);
    }

    static double Slope(float[] values, int i, Func<double> loss)
    {
        const float Step = 0.05f;
        float value = values[i];
        values[i] = value + Step;
        double above = loss();
        values[i] = value - Step;
        double below = loss();
        values[i] = value;
        return (above - below) / (2 * Step);
    }

    static double Loss(float[] scores, float[] transitions) => Loss(scores, transitions, new float[scores.Length], new float[transitions.Length]);

    static double Loss(float[] scores, float[] transitions, float[] scoreGradient, float[] transitionGradient)
    {
        LabelLoss loss = new();
        loss.SetTransitions(transitions);
        return loss.Add(scores, NameLabels.Count, [0, 1, 2, 3, 4], Gold, transitions, scoreGradient, transitionGradient);
    }
}
