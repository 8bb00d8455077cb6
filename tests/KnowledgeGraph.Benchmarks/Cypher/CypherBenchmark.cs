using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Benchmarks.Embedded;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Benchmarks.Cypher;

/// <summary>
/// Queries on a graph of 100,000 nodes and 1,000,000 relationships with three properties each, in process, prepared but for the
/// last: the median and the 95th percentile, of the wall clock for short queries, of processor time for long ones, which a busy
/// machine changes less.
/// </summary>
static class CypherBenchmark
{
    internal const int Nodes = 100_000;
    internal const int Relationships = 1_000_000;

    /// <summary>As long the just-in-time compiler has to find what runs often and to compile it well.</summary>
    static readonly long WarmUp = 10 * Stopwatch.Frequency;

    const string Planning = "parse, bind and plan, cold";

    internal static readonly (string Name, string Query, int Runs)[] Cases =
    [
        ("point lookup by id", "MATCH (p:Person {id: $id}) RETURN p.name", 20_000),
        ("one hop, all types", "MATCH (p:Person {id: $id})-[]-(q) RETURN q.name", 20_000),
        ("one hop, one type", "MATCH (p:Person {id: $id})-[:MET_WITH]-(q) RETURN q.name", 20_000),
        ("met between two dates", "MATCH (p:Person {id: $id})-[r:MET_WITH]-(q) WHERE r.firstDate >= $from AND r.firstDate <= $to RETURN q.name, r.firstDate ORDER BY r.firstDate", 20_000),
        ("two-hop count", "MATCH (p:Person {id: $id})-[:MET_WITH]-()-[:MET_WITH]-(q) RETURN count(DISTINCT q)", 5_000),
        ("common acquaintances", "MATCH (p:Person {id: $id})-[:MET_WITH]-(c)-[:MET_WITH]-(q:Person {id: $other}) RETURN count(DISTINCT c)", 5_000),
        ("shortest path, at most 6", "MATCH (p:Person {id: $id}), (q:Person {id: $other}), s = shortestPath((p)-[:MET_WITH*..6]-(q)) RETURN length(s)", 2_000),
        ("ten with most neighbours, 1 type", "MATCH (p:Person)-[:MET_WITH]-(q) RETURN p.name, count(DISTINCT q) AS met ORDER BY met DESC LIMIT 10", 9),
        ("ten with most neighbours, all", "MATCH (p:Person)-[]-(q) RETURN p.name, count(DISTINCT q) AS met ORDER BY met DESC LIMIT 10", 9),
        ("count by property", "MATCH (p:Person) RETURN p.count, count(*) AS n ORDER BY n DESC LIMIT 5", 9),
        ("count of relationships", "MATCH ()-[r:MET_WITH]->() RETURN count(r)", 9),
    ];

    internal static void Run(string words, TextWriter output)
    {
        using EmbeddedGraph graph = Load(new SampleGraph(Nodes, Relationships));
        CypherEngine engine = new();
        foreach ((string name, string text, int runs) in Cases.Where(c => c.Name.Contains(words, StringComparison.Ordinal))) Measure(name, engine.Prepare(text), runs, engine, graph, output);
        if (Planning.Contains(words, StringComparison.Ordinal)) MeasurePlanning(graph, output);
    }

    internal static EmbeddedGraph Load(SampleGraph sample)
    {
        EmbeddedGraph graph = new();
        using GraphTransaction transaction = graph.Begin();
        transaction.CreateIndex(new IndexDefinition("person_id", IndexKind.Range, false, ["Person"], ["id"], ConstraintKind.Unique));
        sample.WriteNodes(transaction);
        sample.WriteRelationships(transaction);
        transaction.Commit();
        return graph;
    }

    /// <summary>Two people of middling degree (the sample's degrees fall with the number) and two days.</summary>
    internal static Dictionary<string, Value> Parameters(Random random) => new()
    {
        ["id"] = Value.Of(SampleGraph.Id(random.Next(Nodes / 10, Nodes))),
        ["other"] = Value.Of(SampleGraph.Id(random.Next(Nodes / 10, Nodes))),
        ["from"] = Value.Of(new Date(18_500)),
        ["to"] = Value.Of(new Date(19_000)),
    };

    static void Measure(string name, PreparedQuery query, int runs, CypherEngine engine, EmbeddedGraph graph, TextWriter output)
    {
        Random random = new(1);
        double[] times = new double[runs];
        long rows = 0;
        bool processorTime = runs < 100;
        long begun = Stopwatch.GetTimestamp();
        for (int i = 0; i < runs;)
        {
            Dictionary<string, Value> parameters = Parameters(random);
            TimeSpan processor = processorTime ? Environment.CpuUsage.TotalTime : default;
            long start = Stopwatch.GetTimestamp();
            QueryResult result = engine.Run(query, graph.Snapshot, parameters);
            if (start - begun < WarmUp) continue;
            times[i++] = (processorTime ? Environment.CpuUsage.TotalTime - processor : Stopwatch.GetElapsedTime(start)).TotalMicroseconds;
            rows += result.Rows.Count;
        }

        Print(output, name, times, (double)rows / runs);
    }

    /// <summary>Reading, binding and planning a query that no cache knows.</summary>
    static void MeasurePlanning(EmbeddedGraph graph, TextWriter output)
    {
        double[] times = new double[5_000];
        CypherEngine engine = new();
        long begun = Stopwatch.GetTimestamp();
        for (int i = 0, made = 0; i < times.Length; made++)
        {
            string text = $"EXPLAIN MATCH (p:Person {{id: $id}})-[r:MET_WITH]-(q:Person) WHERE r.firstDate >= $from AND q.count > {made} RETURN q.name AS name, count(*) AS n ORDER BY n DESC LIMIT 10";
            long start = Stopwatch.GetTimestamp();
            engine.Run(text, graph.Snapshot);
            if (start - begun >= WarmUp) times[i++] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Print(output, Planning, times, 0);
    }

    static void Print(TextWriter output, string name, double[] times, double rows)
    {
        Array.Sort(times);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-34} p50 {times[times.Length / 2],10:0.0} µs   p95 {times[times.Length * 95 / 100],10:0.0} µs   rows {rows:0.0}"));
    }
}
