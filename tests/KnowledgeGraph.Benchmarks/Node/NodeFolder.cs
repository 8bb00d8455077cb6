using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks.Node;

/// <summary>A temporary folder with a script for Node.js and the packages that npm installs for it; goes when disposed.</summary>
sealed class NodeFolder : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("kg-bench-js-").FullName;

    /// <summary>Copies the script, a path below the program's folder, and installs packages.</summary>
    /// <exception cref="InvalidOperationException">npm cannot reach its registry.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no npm.</exception>
    public static async Task<NodeFolder> InstallAsync(string script, params string[] packages)
    {
        var folder = new NodeFolder();
        await File.WriteAllTextAsync(folder.PathOf("package.json"), """{"type": "module", "private": true}""");
        File.Copy(Path.Combine(AppContext.BaseDirectory, script), folder.PathOf(Path.GetFileName(script)));
        await folder.RunAsync("npm", ["install", "--no-audit", "--no-fund", .. packages]);
        return folder;
    }

    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>Runs a program in the folder; gives what it prints.</summary>
    /// <exception cref="InvalidOperationException">It ends with an error.</exception>
    public async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {arguments[0]}: {await errors}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
