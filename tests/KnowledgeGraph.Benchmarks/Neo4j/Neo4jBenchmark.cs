using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.EndToEnd.Neo4j;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>
/// Our driver and store beside the official JavaScript driver, each on a fresh server of its own, in one run. Each loads the whole graph three
/// times: into a server that has just started and still compiles its own code, into the same one once it is empty again, and onto what is there.
/// </summary>
static class Neo4jBenchmark
{
    const string PointLookup = "MATCH (n:Entity {id: $id}) RETURN n";
    const string OneHop = "MATCH (:Entity {id: $id})-[m:MET_WITH]-(b) RETURN b.name, m.count LIMIT 100";

    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        int scale = arguments.Length == 0 ? 1 : int.Parse(arguments[0], CultureInfo.InvariantCulture);
        if (Neo4jServer.Missing is { } missing)
        {
            output.WriteLine($"No Neo4j server: {missing}.");
            return 2;
        }

        var graph = new BenchmarkGraph(100_000 / scale, 20_000 / scale, 400_000 / scale);
        using JavaScriptDriver node = await JavaScriptDriver.InstallAsync();
        string file = Path.GetTempFileName();
        string files = Directory.CreateTempSubdirectory("kg-bench-import-").FullName;
        graph.WriteJson(file);
        var table = new Table(output, graph.Rows, 1_000_000 / scale);
        await using (var server = new Neo4jServer(heap: "2g"))
        {
            await server.StartAsync();
            Neo4jTarget target = new(server.Uri, Neo4jServer.Password);
            await new Schema(target).CreateAsync();
            await LoadsAsync("JavaScript driver, UNWIND+MERGE", server, target, table, async () =>
            {
                Dictionary<string, double> load = await node.RunTaskAsync(target, "load", file);
                return (load["seconds"], load["processor"]);
            });
        }

        await using (var server = new Neo4jServer(heap: "2g"))
        {
            await server.StartAsync();
            Neo4jTarget target = new(server.Uri, Neo4jServer.Password);
            await new Schema(target).CreateAsync();
            await LoadsAsync("kg, bulk loader", server, target, table, () => OwnDriver.LoadAsync(target, graph));
            await OwnDriver.ExportAsync(target, files);
            Dictionary<string, double> counted = await node.RunTaskAsync(target, "count");
            output.WriteLine($"read back by the JavaScript driver: {counted["nodes"]:N0} nodes, {counted["relationships"]:N0} relationships");
            foreach ((string name, string query) in new[] { ("point lookup", PointLookup), ("one hop", OneHop) })
            {
                table.Latency($"JavaScript driver, {name}", await node.RunTaskAsync(target, "lookups", "3000", query));
                table.Latency($"kg, {name}", await OwnDriver.LookupsAsync(target, 3000, query));
            }

            table.Throughput("JavaScript driver, 16 readers, one hop", (await node.RunTaskAsync(target, "readers", "16", "400", OneHop))["perSecond"]);
            table.Throughput("kg, 16 readers, one hop", await OwnDriver.ReadersAsync(target, 16, 400, OneHop));
            Dictionary<string, double> streamed = await node.RunTaskAsync(target, "stream", table.StreamedRows.ToString(CultureInfo.InvariantCulture));
            table.Stream("JavaScript driver", streamed["perSecond"], streamed["megabytes"]);
            (double perSecond, double megabytes) = await OwnDriver.StreamApartAsync(target, table.StreamedRows);
            table.Stream("kg", perSecond, megabytes);
        }

        await using (var server = new Neo4jServer(heap: "2g"))
        {
            long started = Stopwatch.GetTimestamp();
            await server.ImportAsync(files, "@import.args");
            table.Import("neo4j-admin database import", Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        File.Delete(file);
        Directory.Delete(files, recursive: true);
        return 0;
    }

    static async Task LoadsAsync(string what, Neo4jServer server, Neo4jTarget target, Table table, Func<Task<(double Seconds, double Processor)>> load)
    {
        foreach (string state in new[] { "server just started", "server warm", "reload" })
        {
            if (state == "server warm") await OwnDriver.EmptyAsync(target);
            TimeSpan before = server.ProcessorTime;
            (double seconds, double processor) = await load();
            table.Load($"{what}, {state}", seconds, (server.ProcessorTime - before).TotalSeconds, processor);
        }
    }

    /// <summary>One stream, for <see cref="OwnDriver.StreamApartAsync"/>: rows a second and megabytes.</summary>
    public static async Task<int> StreamAsync(string uri, string password, string rows, TextWriter output)
    {
        (double perSecond, double megabytes) = await OwnDriver.StreamAsync(new Neo4jTarget(uri, password), int.Parse(rows, CultureInfo.InvariantCulture));
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{perSecond} {megabytes}"));
        return 0;
    }
}
