using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>A real Neo4j Community server on free ports of the loopback, with a home of its own that goes with it.</summary>
/// <param name="heap">As Java reads it.</param>
/// <param name="shortLived">Whether it starts soon rather than runs fast: not for measurements.</param>
sealed class Neo4jServer(string heap = "600m", bool shortLived = false) : IAsyncDisposable
{
    public const string Password = "not-a-secret-1";

    readonly string _home = Directory.CreateTempSubdirectory("kg-neo4j-").FullName;
    readonly int _http = FreePort();
    bool _running;

    /// <summary>Why no such server can be had here, or null.</summary>
    public static string? Missing { get; } = Absent();

    public int Port { get; } = FreePort();

    public string Uri => $"bolt://127.0.0.1:{Port}";

    public Neo4jOptions Options => new(Uri) { Username = "neo4j", Password = Password, Database = "neo4j" };

    /// <summary>Of the processor, by the server since it started.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            using var process = Process.GetProcessById(int.Parse(File.ReadAllText(Path.Combine(_home, "pid")), CultureInfo.InvariantCulture));
            return process.TotalProcessorTime;
        }
    }

    static string Launcher => Path.Combine(Environment.GetEnvironmentVariable("KG_SHARED") ?? Path.Combine(Root(), "..", "shared"), "neo4j", "neo4j");

    public async Task StartAsync()
    {
        await RunAsync("start", _home, "--bolt-port", Text(Port), "--http-port", Text(_http), "--password", Password, "--heap", heap);
        _running = true;
    }

    /// <summary>Ends it at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        await RunAsync("kill", _home);
        _running = false;
    }

    /// <summary>A folder in the server's home.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(_home, name)).FullName;

    /// <summary>neo4j-admin database import full, before the first start.</summary>
    public Task ImportAsync(string folder, params string[] arguments) =>
        RunInAsync(folder, "admin", [_home, "database", "import", "full", .. arguments, "neo4j"]);

    public async ValueTask DisposeAsync()
    {
        if (_running) await KillAsync();
        Directory.Delete(_home, recursive: true);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    Task RunAsync(string command, params string[] arguments) => RunInAsync(Environment.CurrentDirectory, command, arguments);

    async Task RunInAsync(string folder, string command, string[] arguments)
    {
        var start = new ProcessStartInfo(Path.GetFullPath(Launcher), [command, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        // A server that lives for a minute answers most queries for the first time: the quick compiler serves it best.
        if (shortLived) start.Environment["JAVA_TOOL_OPTIONS"] = "-XX:TieredStopAtLevel=1";
        using Process process = Process.Start(start)!;
        // The server inherits no pipe of ours: the launcher sends its output to a file.
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"neo4j {command}: {await errors} {output}");
    }

    static string? Absent()
    {
        if (!File.Exists(Launcher)) return "there is no ../shared/neo4j";
        try
        {
            using Process java = Process.Start(new ProcessStartInfo("java", "-version") { RedirectStandardError = true, RedirectStandardOutput = true })!;
            java.WaitForExit();
            return java.ExitCode == 0 ? null : "java does not run";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "there is no java";
        }
    }

    static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "KnowledgeGraph.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
