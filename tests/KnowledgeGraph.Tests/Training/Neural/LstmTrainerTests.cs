using KnowledgeGraph.Language.Neural;
using KnowledgeGraph.Training.Neural;
using Xunit;

namespace KnowledgeGraph.Tests.Training.Neural;

public sealed class LstmTrainerTests
{
    const int Inputs = 32, Hidden = 32;

    /// <summary>The derivative found by going back against the one found by moving each of some parameters a little.</summary>
    [Fact]
    public void TheGradientIsTheSlopeOfTheLoss()
    {
        SplitMix random = new(11);
        LstmTrainer trainer = new("layer", Inputs, Hidden, random);
        SequenceBatch batch = new();
        batch.Reset([4, 3, 3, 1]);
        float[] x = Numbers(random, batch.Rows * Inputs), weights = Numbers(random, batch.Rows * 2 * Hidden), xGradient = new float[x.Length];
        trainer.Forward(batch, x, Inputs);
        trainer.Backward(batch, x, Inputs, [.. weights], xGradient);
        foreach (Parameter parameter in trainer.Parameters)
            for (int i = 0; i < 12; i++)
            {
                int at = random.Next(parameter.Rows) * parameter.Stride + random.Next(parameter.Columns);
                Assert.Equal(Slope(parameter.Value, at), parameter.Gradient[at], 3e-3);
            }

        for (int i = 0; i < 12; i++)
        {
            int at = random.Next(x.Length);
            Assert.Equal(Slope(x, at), xGradient[at], 3e-3);
        }

        double Slope(float[] values, int at)
        {
            float kept = values[at];
            values[at] = kept + 0.01f;
            double above = Loss();
            values[at] = kept - 0.01f;
            double below = Loss();
            values[at] = kept;
            return (above - below) / 0.02;
        }

        double Loss()
        {
            trainer.Refresh();
            Span<float> output = trainer.Forward(batch, x, Inputs);
            double sum = 0;
            for (int i = 0; i < output.Length; i++) sum += (double)output[i] * weights[i];
            return sum;
        }
    }

    static float[] Numbers(SplitMix random, int count)
    {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) numbers[i] = 2f * random.NextSingle() - 1f;
        return numbers;
    }
}
