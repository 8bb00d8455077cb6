using System.Runtime.Intrinsics;
using KnowledgeGraph.Language.Neural;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Neural;

public sealed class ActivationTests
{
    [Fact]
    public void ApproximationsStayWithinTheirBounds()
    {
        for (float x = -12f; x <= 12f; x += 0.01f)
        {
            Assert.Equal(Math.Tanh(x), Activation.Tanh(Vector256.Create(x))[3], 1e-6);
            Assert.Equal(1.0 / (1.0 + Math.Exp(-x)), Activation.Sigmoid(Vector256.Create(x))[5], 1e-6);
            Assert.Equal(1.0, Activation.Exp(x) / Math.Exp(x), 1e-6);
        }
    }

    [Fact]
    public void ExpOfAVeryNegativeNumberIsZero() => Assert.Equal(0f, Activation.Exp(-1000f));
}
