using System.Runtime.InteropServices;

namespace KnowledgeGraph.Cli;

/// <summary>Ctrl+C and SIGTERM: the first asks the command to stop, the exit code says which it was.</summary>
sealed class Interruption : IDisposable
{
    int _signal = Output.ExitCode.Interrupted;

    readonly CancellationTokenSource _stop = new();
    readonly PosixSignalRegistration[] _registrations;

    public Interruption() =>
        _registrations = [On(PosixSignal.SIGINT, Output.ExitCode.Interrupted), On(PosixSignal.SIGTERM, Output.ExitCode.Terminated)];

    /// <summary>Of the signal that came.</summary>
    public int ExitCode => _signal;

    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations) registration.Dispose();
        _stop.Dispose();
    }

    PosixSignalRegistration On(PosixSignal signal, int code) => PosixSignalRegistration.Create(signal, context =>
    {
        // A second signal ends the process at once.
        if (_stop.IsCancellationRequested) return;
        context.Cancel = true;
        _signal = code;
        _stop.Cancel();
    });
}
