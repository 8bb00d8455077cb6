using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Tests.Cypher;

/// <summary>Queries over so many nodes that several threads share them: the answer is that of one thread, order and all.</summary>
public sealed class ParallelQueryTests : IClassFixture<ParallelQueryTests.LargeGraph>
{
    static readonly QueryLimits One = new() { Workers = 1 }, Four = new() { Workers = 4 };

    readonly LargeGraph _large;

    public ParallelQueryTests(LargeGraph large) => _large = large;

    [Theory]
    [InlineData("MATCH (n:Person) RETURN n.group, count(*)")]
    [InlineData("MATCH (n) RETURN n.group AS g, count(DISTINCT n.half), min(n.i), max(n.name) ORDER BY g")]
    [InlineData("MATCH (n:Person)-[:KNOWS]-(m) RETURN n.group, count(DISTINCT m), count(m)")]
    [InlineData("MATCH (n:Person)-[]-(m) RETURN n.name AS name, count(DISTINCT m) AS met ORDER BY met DESC, name LIMIT 10")]
    [InlineData("MATCH (n:Person)-[:KNOWS]->(m)-[:KNOWS]->(n) RETURN count(*)")]
    [InlineData("MATCH (n:Person) WHERE n.i % 7 = 3 AND EXISTS { (n)-[:KNOWS]->(:Person {group: 2}) } RETURN count(n)")]
    [InlineData("MATCH (n:Person) WHERE n.i % 1000 = 0 RETURN collect(n.name) AS names, collect(DISTINCT n.group)")]
    [InlineData("MATCH (n:Person) WHERE n.i < 0 RETURN count(n), max(n.i), collect(n)")]
    [InlineData("MATCH (n:Person) WHERE n.i < 0 RETURN n.group, count(n)")]
    [InlineData("MATCH (n:Person) WITH n.group AS g, n.half AS h, count(*) AS c WHERE c > 1 RETURN g, h, c")]
    [InlineData("MATCH (n:Nobody) RETURN count(n.name)")]
    public void SeveralThreadsAnswerAsOne(string text)
    {
        CypherEngine engine = new();
        PreparedQuery query = engine.Prepare(text);
        IReadOnlyList<Value[]> expected = engine.Run(query, _large.Graph.Snapshot, limits: One).Rows, actual = engine.Run(query, _large.Graph.Snapshot, limits: Four).Rows;
        Assert.Equal(expected.Select(row => string.Join(" | ", row)), actual.Select(row => string.Join(" | ", row)));
    }

    [Fact]
    public void ThePlanSaysSo()
    {
        CypherEngine engine = new();
        Assert.Contains("n:Person, in parallel", engine.Run("EXPLAIN MATCH (n:Person) RETURN n.group, count(*)", _large.Graph.Snapshot).Plan!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("in parallel", engine.Run("EXPLAIN MATCH (n:Person) RETURN n.group, sum(n.half)", _large.Graph.Snapshot).Plan!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("in parallel", engine.Run("EXPLAIN MATCH (n:Person) RETURN n.name", _large.Graph.Snapshot).Plan!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ProfileCountsTheRowsOfAllThreads()
    {
        CypherEngine engine = new();
        PreparedQuery query = engine.Prepare("PROFILE MATCH (n:Person)-[:KNOWS]->(m) WHERE m.i > 5 RETURN count(n.name)");
        Assert.Equal(engine.Run(query, _large.Graph.Snapshot, limits: One).Plan!.ToString(), engine.Run(query, _large.Graph.Snapshot, limits: Four).Plan!.ToString());
    }

    [Fact]
    public void TheErrorIsThatOfTheFirstNodeThatMakesOne()
    {
        CypherEngine engine = new();
        PreparedQuery query = engine.Prepare("MATCH (n:Person) RETURN max(CASE WHEN n.i % 9000 = 8999 THEN date(n.name) ELSE 1 END)");
        string expected = Assert.Throws<CypherException>(() => engine.Run(query, _large.Graph.Snapshot, limits: One)).Message;
        for (int run = 0; run < 5; run++) Assert.Equal(expected, Assert.Throws<CypherException>(() => engine.Run(query, _large.Graph.Snapshot, limits: Four)).Message);
    }

    [Fact]
    public void LimitsHoldForAllThreads()
    {
        CypherEngine engine = new();
        PreparedQuery query = engine.Prepare("MATCH (n:Person) RETURN collect(n)");
        Assert.Equal("Neo.TransientError.General.MemoryPoolOutOfMemoryError", Assert.Throws<CypherException>(() => engine.Run(query, _large.Graph.Snapshot, limits: Four with { MemoryBytes = 300_000 })).Status);
        using CancellationTokenSource stopped = new();
        stopped.Cancel();
        Assert.Throws<CypherException>(() => engine.Run(query, _large.Graph.Snapshot, limits: Four, cancellation: stopped.Token));
    }

    public sealed class LargeGraph : IDisposable
    {
        public LargeGraph()
        {
            using GraphTransaction transaction = Graph.Begin();
            new CypherEngine().Run("UNWIND range(0, 29999) AS i CREATE (:Person {i: i, name: 'Person ' + (i % 20000), group: i % 9, half: i / 2.0})", transaction);
            int[] nodes = new int[30_000];
            int cursor = 0;
            Assert.Equal(nodes.Length, transaction.ScanNodes(ref cursor, nodes));
            Random random = new(1);
            int knows = transaction.Types.Intern("KNOWS");
            for (int i = 0; i < 90_000; i++) transaction.CreateRelationship(knows, nodes[random.Next(nodes.Length)], nodes[random.Next(nodes.Length)]);
            transaction.Commit();
        }

        internal EmbeddedGraph Graph { get; } = new();

        public void Dispose() => Graph.Dispose();
    }
}
