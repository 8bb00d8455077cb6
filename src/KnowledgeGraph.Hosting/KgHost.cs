using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting;

/// <summary>The host of the command line: settings from appsettings.json, the environment and the command line, later ones first; logs on the standard error.</summary>
public static class KgHost
{
    /// <param name="settings">Settings of the command line by name; those that are null are not given.</param>
    /// <param name="logLevel">What is logged.</param>
    public static HostApplicationBuilder CreateBuilder(IEnumerable<(string Name, string? Value)> settings, LogLevel logLevel)
    {
        // Without the defaults: no file watchers, no event log, nothing that a short command would wait for.
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true, ApplicationName = "kg" });
        builder.Configuration.AddJsonFile(Path.Combine(Environment.CurrentDirectory, "appsettings.json"), optional: true, reloadOnChange: false);
        builder.Configuration.AddEnvironmentVariables();
        builder.Configuration.AddInMemoryCollection(settings.Where(s => s.Value is not null).Select(s => KeyValuePair.Create($"{KnowledgeGraphOptions.Section}:{s.Name}", s.Value)));
        builder.Logging.SetMinimumLevel(logLevel);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder;
    }
}
