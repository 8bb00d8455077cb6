using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>What came out of the queries of a folder, run on both sides.</summary>
/// <param name="Failures">How many are errors in Neo4j.</param>
/// <param name="Differences">A text for each query whose answers differ: Neo4j's, then ours.</param>
sealed record FolderComparison(int Queries, int Failures, IReadOnlyList<string> Differences)
{
    internal static async Task<FolderComparison> RunAsync(ServerSide server, string folder)
    {
        List<string> graph = QueryFile.Graph(folder);
        string parameters = QueryFile.Parameters(folder);
        await server.LoadAsync(graph);
        using EmbeddedSide embedded = new(new EmbeddedGraph());
        embedded.Load(graph);
        IDictionary<string, object?> theirs = await server.MapAsync(parameters);
        Dictionary<string, Value> ours = embedded.Map(parameters);
        List<string> differences = [];
        List<(string Title, string Text)> queries = QueryFile.Queries(folder);
        int failures = 0;
        foreach ((string title, string text) in queries)
        {
            Answer expected = await server.RunAsync(text, theirs), actual = embedded.Run(text, ours);
            if (expected.Failure is not null) failures++;
            if (expected.Difference(actual, QueryFile.IsOrdered(text), grouped: false) is { } difference) differences.Add($"{title}\n{text}\n  {difference}");
        }

        return new FolderComparison(queries.Count, failures, differences);
    }
}
