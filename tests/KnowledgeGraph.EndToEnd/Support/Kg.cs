using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace KnowledgeGraph.EndToEnd.Support;

/// <summary>Runs <c>kg</c> as a user does: a process of its own, in a folder of its own.</summary>
sealed class Kg : IDisposable
{
    readonly Process _process;
    readonly StringBuilder _out = new(), _error = new();

    Kg(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Append(_out, line.Data);
        process.ErrorDataReceived += (_, line) => Append(_error, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Out => Text(_out);

    public string Error => Text(_error);

    public static async Task<KgResult> RunAsync(string folder, params string[] arguments)
    {
        using Kg kg = Start(folder, arguments);
        return await kg.ExitAsync();
    }

    public static Kg Start(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "kg.dll"));
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        foreach (string name in new[] { "NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE" }) start.Environment.Remove(name);
        return new Kg(Process.Start(start)!);
    }

    /// <param name="minutes">How long to wait for the end.</param>
    public async Task<KgResult> ExitAsync(int minutes = 3)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(minutes));
        await _process.WaitForExitAsync(patience.Token);
        _process.WaitForExit();
        return new KgResult(_process.ExitCode, Out, Error);
    }

    /// <summary>Waits until the process has written the words to one of its outputs.</summary>
    public async Task SaysAsync(string words)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (!Out.Contains(words, StringComparison.Ordinal) && !Error.Contains(words, StringComparison.Ordinal))
        {
            Assert.False(_process.HasExited, $"kg ended before it said '{words}': {Error}");
            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>SIGTERM, as a service manager sends it.</summary>
    public void Terminate() => _ = kill(_process.Id, 15);

    /// <summary>SIGKILL: no chance to tidy up.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    static void Append(StringBuilder text, string? line)
    {
        if (line is null) return;
        lock (text) text.Append(line).Append('\n');
    }

    static string Text(StringBuilder text)
    {
        lock (text) return text.ToString();
    }

    [DllImport("libc", SetLastError = true)]
    static extern int kill(int pid, int signal);
}
