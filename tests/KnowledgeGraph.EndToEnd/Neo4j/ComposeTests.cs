using System.ComponentModel;
using System.Diagnostics;
using KnowledgeGraph.EndToEnd.Support;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>compose.yaml as Docker Compose reads it; nothing is started.</summary>
public sealed class ComposeTests
{
    [Fact]
    public async Task DockerComposeUnderstandsTheFile()
    {
        string? text = await ReadAsync("docker", "compose") ?? await ReadAsync("docker-compose");
        Assert.SkipWhen(text is null, "No Docker Compose: neither docker compose nor docker-compose runs.");
        Assert.Contains("NEO4J_AUTH_FILE: /run/secrets/neo4j-auth", text, StringComparison.Ordinal);
        Assert.Contains("healthcheck:", text, StringComparison.Ordinal);
    }

    /// <summary>The file as it is understood, or null where the program is not there.</summary>
    static async Task<string?> ReadAsync(string program, params string[] before)
    {
        try
        {
            using Process version = Process.Start(Info(program, [.. before, "version"]))!;
            await version.StandardOutput.ReadToEndAsync();
            await version.WaitForExitAsync();
            if (version.ExitCode != 0) return null;
            using Process process = Process.Start(Info(program, [.. before, "config"]))!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, await errors);
            return output;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    static ProcessStartInfo Info(string program, string[] arguments) =>
        new(program, arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
}
