using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Hosting;

/// <summary>The host of the command line: settings from appsettings.json, the environment and the command line, later ones first; logs on the standard error.</summary>
public static class KgHost
{
    public static HostApplicationBuilder CreateBuilder(string? store, LogLevel logLevel)
    {
        // Without the defaults: no file watchers, no event log, nothing that a short command would wait for.
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true, ApplicationName = "kg" });
        builder.Configuration.AddJsonFile(Path.Combine(Environment.CurrentDirectory, "appsettings.json"), optional: true, reloadOnChange: false);
        builder.Configuration.AddEnvironmentVariables();
        if (store is not null) builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>(KnowledgeGraphOptions.Section + ":Store", store)]);
        builder.Logging.SetMinimumLevel(logLevel);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder;
    }
}
