using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Neo4j.Writing;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// Puts many records into a graph, a batch a transaction, in several sessions at once that never touch the same node: it is for whole graphs
/// (an export from another store), of which half may be seen. To load the same again changes nothing, so a load that was cut off is
/// finished by running it again.
/// </summary>
public sealed class BulkLoader
{
    readonly Neo4jConnection _connection;
    readonly Batches _batches;
    readonly int _sessions;

    internal BulkLoader(Neo4jConnection connection, Batches batches, int sessions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sessions, 1);
        (_connection, _batches, _sessions) = (connection, batches, sessions);
    }

    /// <exception cref="GraphStoreException">The server cannot be reached or refused; batches put before stay.</exception>
    public async Task LoadAsync(IReadOnlyList<NodeRecord> nodes, IReadOnlyList<RelationshipRecord> relationships, CancellationToken cancellation = default)
    {
        await Parallel.ForEachAsync(
            _batches.Nodes(nodes),
            new ParallelOptions { MaxDegreeOfParallelism = _sessions, CancellationToken = cancellation },
            async (batch, stop) => await PutAsync(batch, stop));
        foreach (IReadOnlyList<IReadOnlyList<RelationshipRecord>> round in new Tournament(2 * _sessions).Rounds(relationships))
            await Task.WhenAll(round.Select(group => Task.Run(() => PutInOrderAsync(_batches.Relationships(group), cancellation), cancellation)));
    }

    /// <summary>The next batch is made ready while the server works on the one before.</summary>
    async Task PutInOrderAsync(IEnumerable<Batch> batches, CancellationToken cancellation)
    {
        Task before = Task.CompletedTask;
        foreach (Batch batch in batches)
        {
            await before;
            before = PutAsync(batch, cancellation);
        }

        await before;
    }

    Task<bool> PutAsync(Batch batch, CancellationToken cancellation) =>
        _connection.WriteAsync(runner => DeltaWriter.RunAsync(runner, [batch], cancellation), cancellation);
}
