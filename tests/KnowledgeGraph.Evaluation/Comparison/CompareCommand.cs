using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Embedded;
using Neo4j.Driver;

namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>
/// Random queries on random graphs, or those of a folder, on the embedded graph and on a Neo4j that may be emptied. Every difference is
/// printed, a random one with the seed that makes it again.
/// </summary>
static class CompareCommand
{
    const int QueriesPerGraph = 200;

    internal static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        if (arguments is not [string uri, string user, string password, string what, .. string[] first])
        {
            output.WriteLine("usage: compare URI USER PASSWORD FOLDER|COUNT [SEED]");
            return 2;
        }

        await using IDriver driver = GraphDatabase.Driver(uri, AuthTokens.Basic(user, password));
        await using ServerSide server = new(driver);
        return Directory.Exists(what)
            ? await FolderAsync(server, what, output)
            : await RandomAsync(server, int.Parse(what, CultureInfo.InvariantCulture), first.Length > 0 ? int.Parse(first[0], CultureInfo.InvariantCulture) : 1, output);
    }

    static async Task<int> FolderAsync(ServerSide server, string folder, TextWriter output)
    {
        FolderComparison comparison = await FolderComparison.RunAsync(server, folder);
        foreach (string difference in comparison.Differences) output.WriteLine(difference);
        output.WriteLine($"{comparison.Queries} queries, {comparison.Failures} of them errors in Neo4j, {comparison.Differences.Count} differences");
        return comparison.Differences.Count == 0 ? 0 : 1;
    }

    static async Task<int> RandomAsync(ServerSide server, int left, int seed, TextWriter output)
    {
        int queries = 0, differences = 0, failures = 0, writes = 0, departures = 0;
        double ours = 0, theirs = 0;
        for (; left > 0; seed++)
        {
            Random random = new(seed);
            string graph = RandomGraph.Statement(random, 30, 60);
            await server.LoadAsync([graph]);
            using EmbeddedSide embedded = new(new EmbeddedGraph());
            embedded.Load([graph]);
            QueryGenerator generator = new(random);
            for (int i = 0; i < QueriesPerGraph && left > 0; i++, left--)
            {
                string query = generator.Next();
                queries++;
                long start = Stopwatch.GetTimestamp();
                Answer expected = await server.RunAsync(query);
                theirs += Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                start = Stopwatch.GetTimestamp();
                Answer actual = embedded.Run(query);
                ours += Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (expected.Failure is not null) failures++;
                if (expected.Changes.Length > 0) writes++;
                if (expected.Difference(actual, QueryFile.IsOrdered(query), QueryGenerator.IsGrouped(query)) is not { } difference) continue;
                if (Departures.IsKnown(query, expected, actual))
                {
                    departures++;
                    continue;
                }

                differences++;
                output.WriteLine($"seed {seed}, query {i}: {query}\n  {difference}");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{queries} queries, {writes} of them with changes, {failures} errors in Neo4j, {departures} of its known departures, {differences} differences; {theirs:0} ms there, {ours:0} ms here"));
        return differences == 0 ? 0 : 1;
    }
}
