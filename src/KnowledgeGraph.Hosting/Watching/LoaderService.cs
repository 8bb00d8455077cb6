using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting.Watching;

/// <summary>
/// Runs the loader of a folder as a hosted service. A service that fails ends the host, and <see cref="Failure"/> says why: since .NET 10
/// a crashed background service alone leaves the exit code at 0.
/// </summary>
public sealed class LoaderService(FolderLoader loader, FolderToWatch watched, IHostApplicationLifetime lifetime, ILogger<LoaderService> logger) : BackgroundService
{
    /// <summary>Why the service ended on its own; null while it runs or when it was asked to stop.</summary>
    public Exception? Failure { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await loader.RunAsync(watched.Path, watched.Source, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.LogInformation("Stopped");
        }
        catch (Exception e)
        {
            Failure = e;
            lifetime.StopApplication();
        }
    }
}
