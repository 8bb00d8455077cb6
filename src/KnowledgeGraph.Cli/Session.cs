using System.CommandLine;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Querying;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Hosting;
using KnowledgeGraph.Hosting.Loading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Cli;

/// <summary>What one run of a command has at hand, made when it is asked for; and the exit code of everything that can go wrong.</summary>
sealed class Session : IAsyncDisposable
{
    readonly IHost _host;

    Session(ParseResult parsed, Screen screen)
    {
        Screen = screen;
        HostApplicationBuilder builder = KgHost.CreateBuilder(CommonOptions.Settings(parsed), parsed.GetValue(CommonOptions.Verbose) ? LogLevel.Debug : LogLevel.Warning);
        builder.Services.AddKnowledgeGraph(builder.Configuration);
        _host = builder.Build();
    }

    public Screen Screen { get; }

    public GraphOntology Ontology => _host.Services.GetRequiredService<GraphOntology>();

    public IGraphStore Store => _host.Services.GetRequiredService<IGraphStore>();

    public static async Task<int> RunAsync(ParseResult parsed, Func<Session, CancellationToken, Task<int>> action, CancellationToken cancellation)
    {
        Screen screen = Screen.Open();
        return await GuardAsync(screen, async () =>
        {
            await using Session session = new(parsed, screen);
            int code = await action(session, cancellation);
            await screen.Out.FlushAsync(CancellationToken.None);
            return code;
        });
    }

    /// <summary>Runs an action and turns what is no programming error into one line and its exit code.</summary>
    public static async Task<int> GuardAsync(Screen screen, Func<Task<int>> action)
    {
        try
        {
            return await action();
        }
        catch (GraphStoreException e)
        {
            screen.Say(e.Message);
            return ExitCode.NoStore;
        }
        catch (QueryException e)
        {
            screen.Say(e.Message);
            screen.Say(e.Code);
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is OptionsValidationException or ArgumentException or DataFileException)
        {
            screen.Say(e.Message);
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            screen.Say(e.Message.ReplaceLineEndings(" "));
            return ExitCode.Unexpected;
        }
    }

    /// <summary>The store to be written to, its schema up to date.</summary>
    public async Task<IGraphStore> OpenAsync(CancellationToken cancellation)
    {
        await Store.OpenAsync(cancellation);
        return Store;
    }

    /// <summary>The store to be asked: who may only read a server's database can do so, and a database of something else stays as it is.</summary>
    public async Task<IGraphStore> OpenToReadAsync(CancellationToken cancellation)
    {
        await Store.OpenToReadAsync(cancellation);
        return Store;
    }

    public async Task<ArticleLoader> LoaderAsync(CancellationToken cancellation)
    {
        await OpenAsync(cancellation);
        return _host.Services.GetRequiredService<ArticleLoader>();
    }

    /// <summary>The extractor; <paramref name="trace"/> gets a line for everything that was considered.</summary>
    public IArticleExtractor Extractor(Action<string>? trace) => trace is null
        ? _host.Services.GetRequiredService<IArticleExtractor>()
        : _host.Services.GetRequiredService<RuleExtractor>().Tracing(trace);

    /// <summary>The name and the others that the gazetteers know for it, in lower case: "SCO" is "shanghai cooperation organization" too.</summary>
    public IReadOnlyList<string> NamesOf(string name) => _host.Services.GetRequiredService<NameBook>().NamesOf(name);

    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable host) await host.DisposeAsync(); else _host.Dispose();
    }
}
