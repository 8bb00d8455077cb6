using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Querying;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Embedded.Files;
using KnowledgeGraph.Embedded.Querying;
using KnowledgeGraph.Embedded.Records;

namespace KnowledgeGraph.Embedded;

/// <summary>The graph of a file, or of memory alone, as a store of records. One process holds a file at a time.</summary>
/// <param name="path">A file, made when it is not there; <c>memory:</c> for none.</param>
/// <param name="ontology">Names the property that tells relationships of a type apart.</param>
public sealed class EmbeddedGraphStore(string path, GraphOntology ontology) : IGraphStore
{
    /// <summary>The path that names no file.</summary>
    public const string Memory = "memory:";

    readonly CypherEngine _cypher = new();
    EmbeddedGraph? _graph;

    /// <summary>The graph itself, once the store is open.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public EmbeddedGraph Graph => _graph ?? throw new InvalidOperationException("The store is not open.");

    public Task OpenAsync(CancellationToken cancellation = default)
    {
        if (_graph is not null) return Task.CompletedTask;
        if (path == Memory) _graph = new EmbeddedGraph();
        else
        {
            (GraphFile file, Storage.GraphState state) = GraphFile.Open(path);
            _graph = new EmbeddedGraph(state, file);
        }

        using GraphTransaction transaction = _graph.Begin(cancellation);
        bool changed = false;
        foreach (IndexDefinition index in StoreSchema.Indexes) changed |= transaction.CreateIndex(index);
        if (changed) transaction.Commit();
        return Task.CompletedTask;
    }

    public Task OpenToReadAsync(CancellationToken cancellation = default) => OpenAsync(cancellation);

    public Task<IReadOnlyList<ClaimRecord>> ReadClaimsAsync(ClaimSelection selection, CancellationToken cancellation = default)
    {
        GraphSnapshot graph = Graph.Snapshot;
        RecordView view = new(graph, ontology);
        HashSet<int> claims = [];
        foreach (string document in selection.Documents) AddClaims(graph, view.Find(document), "FROM_DOCUMENT", claims);
        foreach (string entity in selection.Entities)
        {
            int node = view.Find(entity);
            AddClaims(graph, node, "SUBJECT", claims);
            AddClaims(graph, node, "OBJECT", claims);
        }

        int index = graph.FindIndex(graph.Labels.Find("Claim"), graph.Keys.Find("block"));
        int[] batch = new int[256];
        foreach (string block in selection.Blocks)
            for (int cursor = 0, filled; (filled = graph.Seek(index, Value.Of(block), ref cursor, batch)) > 0;)
                claims.UnionWith(batch.AsSpan(0, filled).ToArray());
        int record = graph.Keys.Find("record");
        return Task.FromResult<IReadOnlyList<ClaimRecord>>([.. claims
            .Select(claim => new ClaimRecord(view.IdOf(claim), graph.NodeProperty(claim, record) is { IsString: true } text ? text.AsString : null))
            .OrderBy(claim => claim.Id, StringComparer.Ordinal)]);
    }

    public Task<IReadOnlyList<string>> ReadBlocksBetweenAsync(IReadOnlyList<(string First, string Second)> pairs, CancellationToken cancellation = default)
    {
        GraphSnapshot graph = Graph.Snapshot;
        RecordView view = new(graph, ontology);
        int participated = graph.Types.Find("PARTICIPATED_IN"), block = graph.Keys.Find("block");
        SortedSet<string> blocks = new(StringComparer.Ordinal);
        foreach ((string first, string second) in pairs)
        {
            int a = view.Find(first), b = view.Find(second);
            if (a < 0 || b < 0) continue;
            HashSet<int> events = [];
            foreach (Hop hop in graph.Hops(a, Direction.Outgoing, participated)) events.Add(hop.Node);
            foreach (Hop hop in graph.Hops(b, Direction.Outgoing, participated))
                if (events.Contains(hop.Node) && graph.NodeProperty(hop.Node, block) is { IsString: true } value) blocks.Add(value.AsString);
        }

        return Task.FromResult<IReadOnlyList<string>>([.. blocks]);
    }

    public Task<IReadOnlyList<NodeRecord>> ReadNodesAsync(IReadOnlyList<string> ids, CancellationToken cancellation = default)
    {
        RecordView view = new(Graph.Snapshot, ontology);
        return Task.FromResult(view.Nodes(ids.Distinct(StringComparer.Ordinal).Select(view.Find).Where(node => node >= 0)));
    }

    public Task<long> ReadRevisionAsync(CancellationToken cancellation = default) => Task.FromResult(Graph.Revision);

    public async Task ApplyAsync(GraphDelta delta, CancellationToken cancellation = default)
    {
        using GraphTransaction transaction = await Graph.BeginAsync(cancellation);
        if (delta.Basis is { } basis && basis != Graph.Revision) throw new StaleGraphException();
        try
        {
            new DeltaWriter(transaction, ontology).Apply(delta);
            transaction.Commit();
        }
        catch (GraphConstraintException e)
        {
            throw new GraphStoreException(e.Message, e);
        }
    }

    public IAsyncEnumerable<NodeRecord> NodesAsync(CancellationToken cancellation = default) =>
        new RecordView(Graph.Snapshot, ontology).AllNodes().ToAsyncEnumerable();

    public IAsyncEnumerable<RelationshipRecord> RelationshipsAsync(CancellationToken cancellation = default) =>
        new RecordView(Graph.Snapshot, ontology).AllRelationships().ToAsyncEnumerable();

    public Task<QueryAnswer> QueryAsync(GraphQuery query, CancellationToken cancellation = default) =>
        new StoreQuery(_cypher, Graph, ontology).RunAsync(query, cancellation);

    public ValueTask DisposeAsync()
    {
        _graph?.Dispose();
        _graph = null;
        return ValueTask.CompletedTask;
    }

    static void AddClaims(GraphSnapshot graph, int node, string type, HashSet<int> claims)
    {
        if (node < 0) return;
        foreach (Hop hop in graph.Hops(node, Direction.Incoming, graph.Types.Find(type))) claims.Add(hop.Node);
    }
}
