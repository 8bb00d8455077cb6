using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Benchmarks.Embedded;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.EndToEnd.Neo4j;
using Neo4j.Driver;

namespace KnowledgeGraph.Benchmarks.Cypher;

/// <summary>
/// The queries of <see cref="CypherBenchmark"/> in process and on a Neo4j Community server over loopback, on the same graph with the same
/// parameters, one after the other: the median of each by the wall clock, and how many times faster the first is.
/// </summary>
static class Neo4jComparison
{
    /// <summary>Queries that take longer than this on the server run a few times only.</summary>
    static readonly TimeSpan Long = TimeSpan.FromMilliseconds(50);

    internal static async Task<int> RunAsync(TextWriter output)
    {
        if (Neo4jServer.Missing is { } missing)
        {
            output.WriteLine($"No Neo4j server: {missing}.");
            return 2;
        }

        SampleGraph sample = new(CypherBenchmark.Nodes, CypherBenchmark.Relationships);
        using EmbeddedGraph graph = CypherBenchmark.Load(sample);
        await using Neo4jServer server = new(heap: "2g");
        string folder = server.Folder("sample");
        SampleCsv.Write(sample, folder);
        // An option with one value comes last: the one before would take the name of the database for a file.
        await server.ImportAsync(folder, "--nodes=nodes.csv", "--relationships=relationships.csv", "--id-type=string");
        await server.StartAsync();
        await using IDriver driver = GraphDatabase.Driver(server.Uri, AuthTokens.Basic("neo4j", Neo4jServer.Password));
        await using IAsyncSession session = driver.AsyncSession(SessionConfigBuilder.ForDatabase("neo4j"));
        await (await session.RunAsync("CREATE CONSTRAINT person_id FOR (p:Person) REQUIRE p.id IS UNIQUE")).ConsumeAsync();
        await (await session.RunAsync("CALL db.awaitIndexes(300)")).ConsumeAsync();
        CypherEngine engine = new();
        foreach ((string name, string text, _) in CypherBenchmark.Cases)
        {
            TimeSpan theirs = await MedianAsync(i => ThereAsync(session, text, i));
            PreparedQuery query = engine.Prepare(text);
            TimeSpan ours = await MedianAsync(i => Task.FromResult(Here(engine, query, graph, i)));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-34} embedded {ours.TotalMicroseconds,10:0.0} µs   Neo4j {theirs.TotalMicroseconds,10:0.0} µs   {theirs / ours,8:0.0} times"));
        }

        return 0;
    }

    static async Task<TimeSpan> MedianAsync(Func<int, Task<TimeSpan>> run)
    {
        // The first runs let either side compile what it runs.
        TimeSpan first = TimeSpan.Zero;
        for (int i = 0; i < 3; i++) first = await run(i);
        int runs = first > Long ? 5 : 1_000;
        for (int i = 0; i < runs && runs > 5; i++) await run(i);
        TimeSpan[] times = new TimeSpan[runs];
        for (int i = 0; i < runs; i++) times[i] = await run(i);
        Array.Sort(times);
        return times[runs / 2];
    }

    static TimeSpan Here(CypherEngine engine, PreparedQuery query, EmbeddedGraph graph, int run)
    {
        Dictionary<string, Value> parameters = CypherBenchmark.Parameters(new Random(run));
        long start = Stopwatch.GetTimestamp();
        engine.Run(query, graph.Snapshot, parameters);
        return Stopwatch.GetElapsedTime(start);
    }

    static async Task<TimeSpan> ThereAsync(IAsyncSession session, string query, int run)
    {
        Dictionary<string, object?> parameters = CypherBenchmark.Parameters(new Random(run)).ToDictionary(p => p.Key, p => p.Value.IsString ? p.Value.AsString : (object?)Day(p.Value.AsDate));
        long start = Stopwatch.GetTimestamp();
        await (await session.RunAsync(query, parameters)).ToListAsync();
        return Stopwatch.GetElapsedTime(start);
    }

    static global::Neo4j.Driver.LocalDate Day(Date date) => new(date.Year, date.Month, date.Day);
}
