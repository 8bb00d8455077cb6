using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Embedded;
using Neo4j.Driver;

namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>
/// Random queries on random graphs, on the embedded graph and on a Neo4j that may be emptied: every difference is printed with the
/// seed that makes it again.
/// </summary>
static class CompareCommand
{
    const int QueriesPerGraph = 250;

    internal static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        if (arguments is not [string uri, string user, string password, string count, .. string[] first])
        {
            output.WriteLine("usage: compare URI USER PASSWORD COUNT [SEED]");
            return 2;
        }

        int seed = first.Length > 0 ? int.Parse(first[0], CultureInfo.InvariantCulture) : 1, left = int.Parse(count, CultureInfo.InvariantCulture);
        await using IDriver driver = GraphDatabase.Driver(uri, AuthTokens.Basic(user, password));
        int queries = 0, differences = 0, failures = 0;
        double ours = 0, theirs = 0;
        for (; left > 0; seed++)
        {
            Random random = new(seed);
            string statement = RandomGraph.Statement(random, 30, 60);
            await using IAsyncSession session = driver.AsyncSession();
            await (await session.RunAsync("MATCH (n) DETACH DELETE n")).ConsumeAsync();
            await (await session.RunAsync(statement)).ConsumeAsync();
            using EmbeddedGraph graph = new();
            CypherEngine engine = new();
            using (GraphTransaction transaction = graph.Begin())
            {
                engine.Run(statement, transaction);
                transaction.Commit();
            }

            QueryGenerator generator = new(random);
            for (int i = 0; i < QueriesPerGraph && left > 0; i++, left--)
            {
                string query = generator.Next();
                queries++;
                long start = Stopwatch.GetTimestamp();
                List<string> expected = await TheirsAsync(session, query);
                theirs += Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                start = Stopwatch.GetTimestamp();
                List<string> actual = Ours(engine, graph.Snapshot, query);
                ours += Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (expected is [string failure] && failure.StartsWith("error", StringComparison.Ordinal)) failures++;
                if (Same(expected, actual, query)) continue;
                differences++;
                output.WriteLine($"seed {seed}, query {i}: {query}\n  Neo4j    {Short(expected)}\n  embedded {Short(actual)}");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{queries} queries, {failures} of them errors in Neo4j, {differences} differences; {theirs:0} ms there, {ours:0} ms here"));
        return differences == 0 ? 0 : 1;
    }

    static string Short(List<string> rows) => $"{rows.Count} rows: {string.Join("; ", rows.Take(40))}";

    static bool Same(List<string> expected, List<string> actual, string query)
    {
        // One error is as good as another here: which errors are which the technology compatibility kit tells.
        if (expected.FirstOrDefault()?.StartsWith("error", StringComparison.Ordinal) == true) return actual.FirstOrDefault()?.StartsWith("error", StringComparison.Ordinal) == true;
        if (expected.Count != actual.Count) return false;
        bool ordered = query.Contains("ORDER BY", StringComparison.Ordinal) && !query.Contains("UNION", StringComparison.Ordinal);
        return ordered ? expected.SequenceEqual(actual) : expected.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal));
    }

    static List<string> Ours(CypherEngine engine, GraphSnapshot graph, string query)
    {
        try
        {
            return [.. engine.Run(query, graph, limits: new QueryLimits { Timeout = TimeSpan.FromSeconds(30) }).Rows.Select(row => string.Join(" | ", row.Select(v => Canonical.Of(v, graph))))];
        }
        catch (CypherException e)
        {
            return [$"error {e.Status} {e.Message}"];
        }
    }

    static async Task<List<string>> TheirsAsync(IAsyncSession session, string query)
    {
        try
        {
            IResultCursor cursor = await session.RunAsync(query);
            List<string> rows = [];
            await foreach (IRecord record in cursor) rows.Add(string.Join(" | ", record.Keys.Select(k => Canonical.Of(record[k]))));
            return rows;
        }
        catch (Neo4jException e)
        {
            return [$"error {e.Code} {e.Message}"];
        }
    }
}
