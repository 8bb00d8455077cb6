using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Querying;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Neo4j.Migrations;
using KnowledgeGraph.Neo4j.Querying;
using KnowledgeGraph.Neo4j.Reading;
using KnowledgeGraph.Neo4j.Writing;

namespace KnowledgeGraph.Neo4j;

/// <summary>A graph in a Neo4j server, 4.4 or later, any edition.</summary>
public sealed class Neo4jGraphStore : IGraphStore
{
    readonly Neo4jConnection _connection;
    readonly GraphReader _reader;
    readonly DeltaWriter _writer;
    readonly QueryRunner _queries;
    readonly Batches _batches;

    /// <exception cref="GraphStoreException">The address is none of a Neo4j server.</exception>
    public Neo4jGraphStore(Neo4jOptions options, GraphOntology ontology)
    {
        _connection = new Neo4jConnection(options);
        var vocabulary = new GraphVocabulary(ontology);
        _batches = new Batches(vocabulary);
        _reader = new GraphReader(_connection, vocabulary);
        _writer = new DeltaWriter(_connection, _batches);
        _queries = new QueryRunner(_connection, vocabulary);
    }

    internal Neo4jConnection Connection => _connection;

    /// <summary>Reaches the server and applies the migrations that it lacks.</summary>
    public Task OpenAsync(CancellationToken cancellation = default) => MigrateAsync(cancellation);

    public Task OpenToReadAsync(CancellationToken cancellation = default) => _connection.VerifyAsync(cancellation);

    /// <summary>Applies the migrations that the database lacks.</summary>
    /// <returns>The names of those applied now.</returns>
    /// <exception cref="GraphStoreException">The server cannot be reached, or holds other migrations than these.</exception>
    public Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellation = default) => new MigrationRunner(_connection).RunAsync(cancellation);

    /// <summary>Many records at once, in as many transactions as it takes: see <see cref="BulkLoader"/>.</summary>
    public BulkLoader BulkLoader(int sessions = 2) => new(_connection, _batches, sessions);

    public Task<IReadOnlyList<ClaimRecord>> ReadClaimsAsync(ClaimSelection selection, CancellationToken cancellation = default) =>
        _reader.ClaimsAsync(selection, cancellation);

    public Task<IReadOnlyList<string>> ReadBlocksBetweenAsync(
        IReadOnlyList<(string First, string Second)> pairs, CancellationToken cancellation = default) => _reader.BlocksBetweenAsync(pairs, cancellation);

    public Task<IReadOnlyList<NodeRecord>> ReadNodesAsync(IReadOnlyList<string> ids, CancellationToken cancellation = default) =>
        _reader.NodesAsync(ids, cancellation);

    public Task<long> ReadRevisionAsync(CancellationToken cancellation = default) => _connection.ReadAsync(GraphRevision.ReadAsync, cancellation);

    public Task ApplyAsync(GraphDelta delta, CancellationToken cancellation = default) => _writer.ApplyAsync(delta, cancellation);

    public IAsyncEnumerable<NodeRecord> NodesAsync(CancellationToken cancellation = default) => _reader.AllNodesAsync(cancellation);

    public IAsyncEnumerable<RelationshipRecord> RelationshipsAsync(CancellationToken cancellation = default) => _reader.AllRelationshipsAsync(cancellation);

    public Task<QueryAnswer> QueryAsync(GraphQuery query, CancellationToken cancellation = default) => _queries.RunAsync(query, cancellation);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
