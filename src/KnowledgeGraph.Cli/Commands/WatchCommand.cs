using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Hosting;
using KnowledgeGraph.Hosting.Sources;
using KnowledgeGraph.Hosting.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg watch</c>: a folder kept in the graph, as a service.</summary>
static class WatchCommand
{
    public static Command Create()
    {
        Argument<DirectoryInfo> folder = new("DIR") { Description = "The folder to watch; what cannot be read is moved to its failed/ with the reason." };
        Option<double> interval = new("--interval") { Description = "Seconds between looks.", HelpName = "SECONDS", DefaultValueFactory = _ => 1 };
        Command command = new("watch", "Load what a folder holds and what comes into it, until stopped.\nExample: kg watch inbox") { folder, interval };
        command.SetAction(async (parsed, cancellation) =>
        {
            Screen screen = Screen.Open();
            string path = parsed.GetRequiredValue(folder).FullName;
            if (!Directory.Exists(path))
            {
                screen.Say($"{path}: no such folder");
                return ExitCode.Usage;
            }

            HostApplicationBuilder builder = KgHost.CreateBuilder(CommonOptions.Settings(parsed), parsed.GetValue(CommonOptions.Verbose) ? LogLevel.Debug : LogLevel.Information);
            builder.Services.AddKnowledgeGraph(builder.Configuration);
            builder.Services.AddSingleton(new FolderToWatch(path, new WatchedFolder(path, new ArticleReader(), TimeSpan.FromSeconds(Math.Max(0.05, parsed.GetValue(interval))), TimeProvider.System)));
            builder.Services.AddSingleton<FolderLoader>();
            builder.Services.AddSingleton<LoaderService>();
            builder.Services.AddHostedService(services => services.GetRequiredService<LoaderService>());
            using IHost host = builder.Build();
            return await Session.GuardAsync(screen, async () =>
            {
                await host.Services.GetRequiredService<IGraphStore>().OpenAsync(cancellation);
                screen.Say($"Watching {path}");
                await host.StartAsync(cancellation);
                IHostApplicationLifetime lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
                await Task.WhenAny(Task.Delay(Timeout.Infinite, cancellation), Task.Delay(Timeout.Infinite, lifetime.ApplicationStopping));
                await host.StopAsync(CancellationToken.None);
                if (host.Services.GetRequiredService<LoaderService>().Failure is { } failure)
                    System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
                cancellation.ThrowIfCancellationRequested();
                return ExitCode.Ok;
            });
        });
        return command;
    }
}
