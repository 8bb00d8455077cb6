using System.Diagnostics;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Tests.Cypher;

/// <summary>No text, however deep, long or hostile, does more than fail cleanly in bounded time.</summary>
public sealed class HostileQueryTests
{
    static readonly QueryLimits Short = new() { Timeout = TimeSpan.FromMilliseconds(200), MemoryBytes = 64 << 20 };

    public static TheoryData<string, string> Deep => new()
    {
        { "lists", $"RETURN {new string('[', 10_000)}{new string(']', 10_000)}" },
        { "parentheses", $"RETURN {new string('(', 10_000)}1{new string(')', 10_000)}" },
        { "maps", $"RETURN {string.Concat(Enumerable.Repeat("{a: ", 10_000))}1{new string('}', 10_000)}" },
        { "functions", $"RETURN {string.Concat(Enumerable.Repeat("abs(", 10_000))}1{new string(')', 10_000)}" },
        { "CASE", $"RETURN {string.Concat(Enumerable.Repeat("CASE WHEN true THEN ", 10_000))}1{string.Concat(Enumerable.Repeat(" END", 10_000))}" },
        { "EXISTS", $"MATCH (n) WHERE {string.Concat(Enumerable.Repeat("EXISTS { MATCH (n) WHERE ", 10_000))}true{new string('}', 10_000)} RETURN n" },
        { "subqueries", $"{string.Concat(Enumerable.Repeat("CALL { ", 10_000))}RETURN 1 AS x{new string('}', 10_000)} RETURN 1" },
        { "FOREACH", $"{string.Concat(Enumerable.Repeat("FOREACH (x IN [1] | ", 10_000))}CREATE (){new string(')', 10_000)}" },
        { "label expressions", $"MATCH (n:{new string('!', 10_000)}A) RETURN n" },
        { "label parentheses", $"MATCH (n:{new string('(', 10_000)}A{new string(')', 10_000)}) RETURN n" },
        { "sums", $"RETURN {string.Concat(Enumerable.Repeat("1 + ", 10_000))}1" },
        { "indexes", $"WITH [] AS a RETURN a{string.Concat(Enumerable.Repeat("[0]", 10_000))}" },
        { "repeated patterns", $"MATCH {new string('(', 10_000)}a{new string(')', 10_000)} RETURN a" },
        { "comprehensions", $"RETURN {string.Concat(Enumerable.Repeat("[x IN ", 10_000))}[]{new string(']', 10_000)}" },
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void DeepNestingIsACleanError(string what, string query)
    {
        CypherException error = Assert.Throws<CypherException>(() => new CypherEngine().Prepare(query));
        Assert.True(error.Fault is Fault.NestingTooDeep or Fault.UnexpectedSyntax, $"{what}: {error.Message}");
        Assert.NotEmpty(error.Describe());
    }

    [Fact]
    public void DeepNestingIsACleanErrorOnASmallStack()
    {
        Exception? caught = null;
        Thread thread = new(() => caught = Record.Exception(() => new CypherEngine().Prepare($"RETURN {new string('[', 390)}{new string(']', 390)}")), 192 * 1024);
        thread.Start();
        thread.Join();
        Assert.True(caught is null or CypherException { Fault: Fault.NestingTooDeep }, caught?.ToString());
    }

    [Fact]
    public void ThousandsOfAlternativesAreNoNesting()
    {
        string query = $"WITH 7 AS x RETURN {string.Join(" OR ", Enumerable.Range(0, 5_000).Select(i => $"x = {i}"))} AS found";
        Assert.True(Run(query).Rows[0][0].IsTrue);
    }

    [Fact]
    public void APatternOfAThousandHopsIsMatched()
    {
        string query = $"MATCH (a){string.Concat(Enumerable.Repeat("-[:NEXT]->()", 1_000))} RETURN count(*) AS n";
        Assert.Equal(0, Run(query).Rows[0][0].AsInteger);
    }

    [Theory]
    [InlineData("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c RETURN count(*)")]
    [InlineData("RETURN reduce(a = 0, x IN range(1, 3000000) | a + size([y IN range(1, 1000) | y]))")]
    [InlineData("MATCH (a), (b), (c), (d), (e), (f) RETURN count(*)")]
    [InlineData("MATCH p = (a)-[*]-(b) RETURN count(p)")]
    [InlineData("RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a+)+b'")]
    public void EndlessWorkIsStopped(string query)
    {
        Stopwatch watch = Stopwatch.StartNew();
        CypherException error = Assert.Throws<CypherException>(() => Run(query, Short, CompleteGraph(12)));
        Assert.True(error.Class is FaultClass.TimedOut or FaultClass.MemoryLimit, error.Message);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("RETURN range(1, 9223372036854775807)")]
    [InlineData("UNWIND range(1, 1000000) AS x WITH collect(x) AS list, 1 AS y UNWIND list AS z WITH collect(z) AS other, collect(toString(z)) AS texts RETURN size(other) + size(texts)")]
    [InlineData("RETURN size(reduce(l = [1], x IN range(1, 60) | l + l))")]
    [InlineData("RETURN size(reduce(s = 'x', i IN range(1, 60) | s + s))")]
    [InlineData("RETURN reduce(l = [], x IN range(1, 100000) | [l]) = []")]
    [InlineData("UNWIND range(1, 100000) AS x UNWIND range(1, 100) AS y WITH x, y ORDER BY y DESC RETURN collect(x)")]
    public void MemoryIsCapped(string query)
    {
        CypherException error = Assert.Throws<CypherException>(() => Run(query, new QueryLimits { MemoryBytes = 32 << 20 }));
        Assert.Equal(FaultClass.MemoryLimit, error.Class);
        Assert.Equal("Neo.TransientError.General.MemoryPoolOutOfMemoryError", error.Status);
    }

    [Fact]
    public void TheResultIsCapped()
    {
        CypherException error = Assert.Throws<CypherException>(() => Run("UNWIND range(1, 100) AS x RETURN x", new QueryLimits { Rows = 10 }));
        Assert.Equal("The result has more than the allowed 10 rows: add a LIMIT", error.Message);
        Assert.Equal(10, Run("UNWIND range(1, 100) AS x RETURN x LIMIT 10", new QueryLimits { Rows = 10 }).Rows.Count);
    }

    [Fact]
    public async Task ACancelledQueryStops()
    {
        using EmbeddedGraph graph = new();
        using CancellationTokenSource source = new();
        Task<CypherException> run = Task.Run(() => Assert.Throws<CypherException>(
            () => new CypherEngine().Run("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*)", graph.Snapshot, cancellation: source.Token)), TestContext.Current.CancellationToken);
        await source.CancelAsync();
        Assert.Equal(FaultClass.Cancelled, (await run).Class);
    }

    [Fact]
    public void RandomTextNeverBreaksTheParser()
    {
        string[] words =
        [
            "MATCH", "RETURN", "WHERE", "WITH", "(", ")", "[", "]", "{", "}", "a", ":A", "-", "->", "<-", "--", "*", "1", "2.5", "'x'", "..", "|", ",", "=", "<", "AND", "NOT",
            "EXISTS", "CASE", "WHEN", "THEN", "END", "$p", "count", "IN", "shortestPath", "UNION", "CALL", "YIELD", "`b`", ".", "+", "IS", "NULL", ";", "ORDER", "BY", "SET", "MERGE",
        ];
        Random random = new(7);
        CypherEngine engine = new();
        for (int i = 0; i < 20_000; i++)
        {
            string query = string.Join(' ', Enumerable.Range(0, random.Next(1, 25)).Select(_ => words[random.Next(words.Length)]));
            Exception? caught = Record.Exception(() => engine.Prepare(query));
            Assert.True(caught is null or CypherException, $"{query}: {caught}");
        }
    }

    static string CompleteGraph(int size) =>
        $"UNWIND range(1, {size}) AS i CREATE (:N {{i: i}}) WITH count(*) AS n MATCH (a:N), (b:N) WHERE a.i < b.i CREATE (a)-[:R]->(b)";

    static QueryResult Run(string query, QueryLimits? limits = null, string? setup = null)
    {
        using EmbeddedGraph graph = new();
        CypherEngine engine = new();
        if (setup is not null)
        {
            using GraphTransaction transaction = graph.Begin();
            engine.Run(setup, transaction);
            transaction.Commit();
        }

        return engine.Run(query, graph.Snapshot, limits: limits);
    }
}
