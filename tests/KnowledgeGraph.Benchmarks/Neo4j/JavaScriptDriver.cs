using System.Diagnostics;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>The official JavaScript driver, installed by npm into a folder that goes with it.</summary>
sealed class JavaScriptDriver : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("kg-bench-js-").FullName;

    /// <exception cref="InvalidOperationException">There is no npm, or it cannot reach its registry.</exception>
    public static async Task<JavaScriptDriver> InstallAsync()
    {
        var driver = new JavaScriptDriver();
        await File.WriteAllTextAsync(Path.Combine(driver._folder, "package.json"), """{"type": "module", "private": true}""");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Neo4j", "bench.mjs"), Path.Combine(driver._folder, "bench.mjs"));
        await driver.RunAsync("npm", "install", "--no-audit", "--no-fund", "neo4j-driver@6");
        return driver;
    }

    /// <summary>Runs a task of bench.mjs.</summary>
    public async Task<Dictionary<string, double>> RunTaskAsync(Neo4jTarget target, params string[] task)
    {
        string output = await RunAsync("node", ["--max-old-space-size=4096", "bench.mjs", target.Uri, target.Password, .. task]);
        return JsonSerializer.Deserialize<Dictionary<string, double>>(output)!;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {arguments[0]}: {await errors}");
    }
}
