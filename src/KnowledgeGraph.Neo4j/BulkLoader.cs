using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Neo4j.Writing;
using Neo4j.Driver;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// Puts many records into a graph, a batch a transaction, in several sessions at once that never touch the same node: it is for whole graphs
/// (an export from another store), of which half may be seen. To load the same again changes nothing, so a load that was cut off is
/// finished by running it again. An empty graph is filled without looking for each record first; nobody else should write to it meanwhile.
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
        bool empty = await _connection.ReadAsync(IsEmptyAsync, cancellation);
        var numbers = new Dictionary<string, long>(nodes.Count, StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            _batches.Nodes(nodes),
            new ParallelOptions { MaxDegreeOfParallelism = _sessions, CancellationToken = cancellation },
            async (batch, stop) => await PutNodesAsync(batch, empty, numbers, stop));
        foreach (IReadOnlyList<IReadOnlyList<RelationshipRecord>> round in new Tournament(2 * _sessions).Rounds(relationships))
        {
            await Task.WhenAll(round.Select(group => Task.Run(
                () => PutInOrderAsync(_batches.Relationships(group, numbers), empty, cancellation), cancellation)));
        }
    }

    async Task PutNodesAsync(Batch batch, bool empty, Dictionary<string, long> numbers, CancellationToken cancellation)
    {
        IRecord found = await PutAsync(
            batch,
            empty,
            async (runner, attempt) =>
            {
                IResultCursor cursor = await runner.RunAsync(attempt.Statement + Statements.ReturnNumbers, new Dictionary<string, object?> { ["rows"] = attempt.Rows });
                return await cursor.SingleAsync();
            },
            cancellation);
        lock (numbers)
        {
            foreach ((string id, long number) in found[0].As<List<string>>().Zip(found[1].As<List<long>>())) numbers[id] = number;
        }
    }

    /// <summary>The next batch is made ready while the server works on the one before.</summary>
    async Task PutInOrderAsync(IEnumerable<Batch> batches, bool empty, CancellationToken cancellation)
    {
        Task before = Task.CompletedTask;
        foreach (Batch batch in batches)
        {
            await before;
            before = PutAsync(batch, empty, (runner, attempt) => DeltaWriter.RunAsync(runner, [attempt], cancellation), cancellation);
        }

        await before;
    }

    /// <summary>
    /// Only the first attempt may create unseen: whether an attempt whose connection broke was committed is unknown, so the next one looks.
    /// </summary>
    Task<T> PutAsync<T>(Batch batch, bool empty, Func<IAsyncQueryRunner, Batch, Task<T>> put, CancellationToken cancellation)
    {
        bool unseen = empty;
        return _connection.WriteAsync(
            runner =>
            {
                Batch attempt = unseen && batch.Create is { } create ? batch with { Statement = create } : batch;
                unseen = false;
                return put(runner, attempt);
            },
            cancellation);
    }

    static async Task<bool> IsEmptyAsync(IAsyncQueryRunner runner)
    {
        IResultCursor cursor = await runner.RunAsync("MATCH (n) WHERE NOT n:__Neo4jMigration AND NOT n:__KgRevision RETURN n.id LIMIT 1");
        return (await cursor.ToListAsync()).Count == 0;
    }
}
