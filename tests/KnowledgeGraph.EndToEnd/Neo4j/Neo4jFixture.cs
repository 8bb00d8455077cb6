using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Neo4j;
using Neo4j.Driver;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>One server for all tests that leave it as they found it: empty. <c>NEO4J_URI</c> and its companions name another one to use.</summary>
public sealed class Neo4jFixture : IAsyncLifetime
{
    readonly string? _uri = Environment.GetEnvironmentVariable("NEO4J_URI");
    Neo4jServer? _server;

    public string? Missing => _uri is null ? Neo4jServer.Missing : null;

    internal Neo4jOptions Options => _uri is null
        ? _server!.Options
        : new Neo4jOptions(_uri)
        {
            Username = Environment.GetEnvironmentVariable("NEO4J_USERNAME"),
            Password = Environment.GetEnvironmentVariable("NEO4J_PASSWORD"),
            Database = Environment.GetEnvironmentVariable("NEO4J_DATABASE"),
        };

    public async ValueTask InitializeAsync()
    {
        if (_uri is not null || Missing is not null) return;
        _server = new Neo4jServer(shortLived: true);
        await _server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    /// <summary>A store on the server, whose graph is emptied first.</summary>
    internal async Task<Neo4jGraphStore> EmptyStoreAsync()
    {
        Assert.SkipWhen(Missing is not null, $"No Neo4j server: {Missing}.");
        var store = new Neo4jGraphStore(Options, GraphOntology.Load());
        await store.OpenAsync(TestContext.Current.CancellationToken);
        await using IAsyncSession session = store.Connection.Session(AccessMode.Write);
        IResultCursor cursor = await session.RunAsync("MATCH (n) WHERE NOT n:__Neo4jMigration DETACH DELETE n");
        await cursor.ConsumeAsync();
        return store;
    }

    internal IDriver Driver(Action<ConfigBuilder>? configure = null)
    {
        Assert.SkipWhen(Missing is not null, $"No Neo4j server: {Missing}.");
        return GraphDatabase.Driver(Options.Uri, AuthTokens.Basic(Options.Username!, Options.Password!), configure ?? (_ => { }));
    }
}
