using KnowledgeGraph.Evaluation.Bolt;
using Neo4j.Driver.Internal.Values;
using Xunit;

namespace KnowledgeGraph.Tests.Bolt;

/// <summary>Mutated bytes raise the wire layer's own exception or nothing; the million is run by <c>Evaluation bolt-fuzz</c>.</summary>
public sealed class WireFuzzTests
{
    [Fact]
    public void MutatedMessagesRaiseNothingButTheOwnException()
    {
        FuzzReport report = new WireFuzzer(DriverValues.Instance, seed: 1).Run(20_000, TestContext.Current.CancellationToken);
        Assert.Null(report.Surprise);
        Assert.True(report.Refused > 1000 && report.Accepted > 1000, report.ToString());
        Assert.True(report.MostAllocated < 2_000_000, report.ToString());
    }
}
