using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Embedded;
using Xunit;

namespace KnowledgeGraph.Tests.Embedded;

public sealed class SnapshotTests
{
    [Fact]
    public async Task ReadersSeeWholeTransactionsWhileAWriterWrites()
    {
        // Every transaction adds as many relationships to the hub as it then writes on it: a reader that saw half would count differently.
        using EmbeddedGraph graph = new();
        int hub, count = graph.Snapshot.Keys.Intern("count"), type = graph.Snapshot.Types.Intern("KNOWS");
        using (GraphTransaction first = graph.Begin(TestContext.Current.CancellationToken))
        {
            hub = first.CreateNode([]);
            first.SetNodeProperty(hub, count, Value.Of(0));
            first.Commit();
        }

        using CancellationTokenSource done = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        Task<int>[] readers = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            int reads = 0;
            for (; !done.IsCancellationRequested || reads == 0; reads++)
            {
                GraphSnapshot snapshot = graph.Snapshot;
                int expected = (int)snapshot.NodeProperty(hub, count).AsInteger;
                Assert.Equal(expected, snapshot.Hops(hub, Direction.Outgoing).Length);
                Assert.Equal(expected, snapshot.RelationshipCount);
                Assert.Equal(expected + 1, snapshot.Vertices.Count());
            }

            return reads;
        }, TestContext.Current.CancellationToken))];
        for (int i = 0; i < 300; i++)
        {
            using GraphTransaction transaction = graph.Begin(TestContext.Current.CancellationToken);
            for (int j = 0; j <= i % 7; j++) transaction.CreateRelationship(type, hub, transaction.CreateNode([]));
            transaction.SetNodeProperty(hub, count, Value.Of(transaction.RelationshipCount));
            if (i % 5 != 0) transaction.Commit();
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
    }

    [Fact]
    public async Task ASecondTransactionWaitsForTheFirst()
    {
        using EmbeddedGraph graph = new();
        GraphTransaction first = graph.Begin(TestContext.Current.CancellationToken);
        Task<GraphTransaction> second = graph.BeginAsync(TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        first.CreateNode([]);
        first.Commit();
        first.Dispose();
        using GraphTransaction open = await second;
        Assert.Equal(1, open.NodeCount);
    }

    [Fact]
    public void ATransactionThatEndedTakesNoWrites()
    {
        using EmbeddedGraph graph = new();
        GraphTransaction transaction = graph.Begin(TestContext.Current.CancellationToken);
        transaction.Commit();
        Assert.Throws<ObjectDisposedException>(() => transaction.CreateNode([]));
        transaction.Dispose();
        transaction.Dispose();
        graph.Begin(TestContext.Current.CancellationToken).Dispose();
    }

    [Fact]
    public void RewritingPropertiesForeverDoesNotGrowTheGraph()
    {
        using EmbeddedGraph graph = new();
        int key = graph.Snapshot.Keys.Intern("text");
        using (GraphTransaction first = graph.Begin(TestContext.Current.CancellationToken))
        {
            for (int i = 0; i < 100; i++) first.CreateNode([], [new Property(key, Value.Of($"{i} before"))]);
            first.Commit();
        }

        GraphSnapshot old = graph.Snapshot;
        string large = new('x', 100_000);
        for (int i = 0; i < 300; i++)
        {
            using GraphTransaction transaction = graph.Begin(TestContext.Current.CancellationToken);
            transaction.SetNodeProperty(i % 10, key, Value.Of($"{i} {large}"));
            transaction.Commit();
        }

        Assert.True(graph.Snapshot.State.Records.Dead < 3_000_000, $"{graph.Snapshot.State.Records.Dead} bytes are dead");
        Assert.Equal($"295 {large}", graph.Snapshot.NodeProperty(5, key).AsString);
        Assert.Equal("50 before", graph.Snapshot.NodeProperty(50, key).AsString);
        Assert.Equal("5 before", old.NodeProperty(5, key).AsString);
    }

    [Fact]
    public void NumbersOfDeletedNodesAreGivenAgainInTheNextTransaction()
    {
        using EmbeddedGraph graph = new();
        using (GraphTransaction first = graph.Begin(TestContext.Current.CancellationToken))
        {
            int gone = first.CreateNode([]);
            first.DeleteNode(gone);
            Assert.NotEqual(gone, first.CreateNode([]));
            first.Commit();
        }

        using GraphTransaction second = graph.Begin(TestContext.Current.CancellationToken);
        Assert.Equal(0, second.CreateNode([]));
        Assert.Equal(2, second.CreateNode([]));
    }
}
