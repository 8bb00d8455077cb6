using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Neo4j;
using Neo4j.Driver;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>The same work through our driver and store.</summary>
static class OwnDriver
{
    /// <summary>Seconds by the clock, and of this process's processor time.</summary>
    public static async Task<(double Seconds, double Processor)> LoadAsync(Neo4jTarget target, BenchmarkGraph graph)
    {
        await using var store = new Neo4jGraphStore(new Neo4jOptions(target.Uri) { Username = "neo4j", Password = target.Password, Database = "neo4j" }, GraphOntology.Load());
        await store.OpenAsync();
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        long started = Stopwatch.GetTimestamp();
        await store.BulkLoader().LoadAsync(graph.Nodes, graph.Relationships);
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        process.Refresh();
        return (seconds, (process.TotalProcessorTime - before).TotalSeconds);
    }

    /// <summary>Empties the graph; the server stays warm.</summary>
    public static async Task EmptyAsync(Neo4jTarget target)
    {
        await using IDriver driver = Driver(target);
        await using IAsyncSession session = driver.AsyncSession(SessionConfigBuilder.ForDatabase("neo4j"));
        await (await session.RunAsync("MATCH (n:Entity|Event|Document|Claim) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")).ConsumeAsync();
    }

    /// <summary>Writes the graph as the files of neo4j-admin's import.</summary>
    public static async Task ExportAsync(Neo4jTarget target, string folder)
    {
        await using var store = new Neo4jGraphStore(new Neo4jOptions(target.Uri) { Username = "neo4j", Password = target.Password, Database = "neo4j" }, GraphOntology.Load());
        await GraphExporter.For("neo4j-admin", new Dictionary<string, string>()).WriteAsync(store, file => File.Create(Path.Combine(folder, file)));
    }

    public static async Task<Dictionary<string, double>> LookupsAsync(Neo4jTarget target, int count, string query)
    {
        await using IDriver driver = Driver(target);
        await using IAsyncSession session = driver.AsyncSession(SessionConfigBuilder.ForDatabase("neo4j"));
        var times = new List<double>();
        for (int i = 0; i < count; i++)
        {
            long started = Stopwatch.GetTimestamp();
            await LookUpAsync(session, query, i);
            if (i >= count / 10) times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return new() { ["p50"] = times[times.Count / 2], ["p95"] = times[times.Count * 95 / 100], ["p99"] = times[times.Count * 99 / 100] };
    }

    public static async Task<double> ReadersAsync(Neo4jTarget target, int count, int queries, string query)
    {
        await using IDriver driver = Driver(target);
        long started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, count).Select(async reader =>
        {
            await using IAsyncSession session = driver.AsyncSession(SessionConfigBuilder.ForDatabase("neo4j"));
            for (int i = 0; i < queries; i++) await LookUpAsync(session, query, i * count + reader);
        }));
        return count * queries / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>
    /// The stream in a process of its own, whose memory holds nothing else. Its youngest generation is 4 MiB: left alone, .NET makes it as large as
    /// the processor's cache, and the figure would tell of the machine.
    /// </summary>
    public static async Task<(double PerSecond, double Megabytes)> StreamApartAsync(Neo4jTarget target, int rows)
    {
        string assembly = typeof(OwnDriver).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [assembly, "neo4j-stream", target.Uri, target.Password, rows.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_GCgen0size"] = "400000";
        using Process process = Process.Start(start)!;
        string[] figures = (await process.StandardOutput.ReadToEndAsync()).Split(' ');
        await process.WaitForExitAsync();
        return (double.Parse(figures[0], CultureInfo.InvariantCulture), double.Parse(figures[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Rows a second, and how far the process grew beyond what it was when the query began.</summary>
    public static async Task<(double PerSecond, double Megabytes)> StreamAsync(Neo4jTarget target, int rows)
    {
        await using IDriver driver = Driver(target);
        await using IAsyncSession session = driver.AsyncSession(SessionConfigBuilder.ForDatabase("neo4j"));
        await (await session.RunAsync("RETURN 1")).ConsumeAsync();
        using var process = Process.GetCurrentProcess();
        long before = process.WorkingSet64, peak = before;
        long started = Stopwatch.GetTimestamp();
        long seen = 0;
        await foreach (IRecord record in await session.RunAsync("UNWIND range(1, $rows) AS i RETURN i, 'name ' + i AS name", new { rows }))
        {
            if (++seen % 10_000 != 0) continue;
            process.Refresh();
            peak = Math.Max(peak, process.WorkingSet64);
        }

        return (seen / Stopwatch.GetElapsedTime(started).TotalSeconds, (peak - before) / 1e6);
    }

    static IDriver Driver(Neo4jTarget target) => GraphDatabase.Driver(target.Uri, AuthTokens.Basic("neo4j", target.Password));

    static Task<List<IRecord>> LookUpAsync(IAsyncSession session, string query, int i) => session.ExecuteReadAsync(async runner =>
        await (await runner.RunAsync(query, new { id = $"person:{i * 7919L % 100_000}" })).ToListAsync());
}
