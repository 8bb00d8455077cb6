using System.Text.Json;
using KnowledgeGraph.Benchmarks.Node;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>The official JavaScript driver, installed by npm into a folder that goes with it.</summary>
sealed class JavaScriptDriver(NodeFolder folder) : IDisposable
{
    /// <exception cref="InvalidOperationException">npm cannot reach its registry.</exception>
    public static async Task<JavaScriptDriver> InstallAsync() => new(await NodeFolder.InstallAsync("Neo4j/bench.mjs", "neo4j-driver@6"));

    /// <summary>Runs a task of bench.mjs.</summary>
    public async Task<Dictionary<string, double>> RunTaskAsync(Neo4jTarget target, params string[] task)
    {
        string output = await folder.RunAsync("node", ["--max-old-space-size=4096", "bench.mjs", target.Uri, target.Password, .. task]);
        return JsonSerializer.Deserialize<Dictionary<string, double>>(output)!;
    }

    public void Dispose() => folder.Dispose();
}
