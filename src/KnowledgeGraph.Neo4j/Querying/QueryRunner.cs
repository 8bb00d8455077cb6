using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Querying;
using KnowledgeGraph.Neo4j.Writing;
using Neo4j.Driver;

namespace KnowledgeGraph.Neo4j.Querying;

/// <summary>
/// Answers a user's query. Without leave to write it runs in read access mode, in which the server refuses writes. With leave, what it wrote is
/// held against the ontology before it is kept.
/// </summary>
sealed class QueryRunner(Neo4jConnection connection, GraphVocabulary vocabulary)
{
    const string StrangersQuery = """
        MATCH (n) WHERE NOT n:__Neo4jMigration AND NOT n:__KgRevision AND (n.id IS NULL OR any(label IN labels(n) WHERE NOT label IN $labels))
        RETURN 'a node labelled ' + reduce(text = '', label IN labels(n) | text + ':' + label) AS stranger LIMIT 1
        UNION
        MATCH ()-[r]->() WHERE NOT type(r) IN $types AND type(r) <> 'MIGRATED_TO' RETURN 'a relationship of type ' + type(r) AS stranger LIMIT 1
        """;

    /// <exception cref="QueryException">The query is wrong, or writes without leave.</exception>
    /// <exception cref="GraphStoreException">The server cannot be reached.</exception>
    public async Task<QueryAnswer> RunAsync(GraphQuery query, CancellationToken cancellation)
    {
        IAsyncSession session = connection.Session(query.Write ? AccessMode.Write : AccessMode.Read);
        Task<(IAsyncTransaction, IResultCursor, string[])> beginning = BeginAsync(query, session);
        try
        {
            (IAsyncTransaction transaction, IResultCursor cursor, string[] columns) = await beginning.WaitAsync(cancellation);
            QueryAnswer? answer = null;
            answer = new QueryAnswer(columns, RowsAsync(query, session, transaction, cursor, () => answer!, cancellation));
            return answer;
        }
        catch (OperationCanceledException) when (!beginning.IsCompleted)
        {
            _ = EndLaterAsync(beginning, session);
            throw;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    async Task<(IAsyncTransaction, IResultCursor, string[])> BeginAsync(GraphQuery query, IAsyncSession session)
    {
        IAsyncTransaction transaction = await GuardAsync(() => session.BeginTransactionAsync(builder => builder.WithTimeout(query.Timeout)));
        var parameters = query.Parameters.ToDictionary(pair => pair.Key, pair => CypherValues.ToDriver(pair.Value), StringComparer.Ordinal);
        IResultCursor cursor = await GuardAsync(() => transaction.RunAsync(query.Text, parameters));
        return (transaction, cursor, await GuardAsync(cursor.KeysAsync));
    }

    /// <summary>Nobody waits for it any more; the session goes when the driver has done with it.</summary>
    static async Task EndLaterAsync(Task beginning, IAsyncSession session)
    {
        await beginning.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await session.DisposeAsync();
    }

    async IAsyncEnumerable<object?[]> RowsAsync(
        GraphQuery query, IAsyncSession session, IAsyncTransaction transaction, IResultCursor cursor, Func<QueryAnswer> answer,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using IAsyncSession whenDone = session;
        await using IAsyncEnumerator<IRecord> records = cursor.GetAsyncEnumerator(cancellation);
        while (await GuardAsync(() => records.MoveNextAsync().AsTask()))
        {
            var row = new object?[records.Current.Keys.Count];
            for (int i = 0; i < row.Length; i++) row[i] = CypherValues.FromDriver(records.Current[i]);
            yield return row;
        }

        IResultSummary summary = await GuardAsync(cursor.ConsumeAsync);
        if (summary.HasPlan) answer().Plan = PlanText.Of(summary.Plan!);
        if (query.Write && !query.Force && summary.Counters is { LabelsAdded: > 0 } or { NodesCreated: > 0 } or { RelationshipsCreated: > 0 })
            await CheckAsync(transaction);
        await GuardAsync(async () =>
        {
            await transaction.CommitAsync();
            return true;
        });
        connection.Follow(session);
        Tell(summary.Counters, answer().Changes);
    }

    /// <exception cref="QueryException">The query wrote what the ontology does not know.</exception>
    async Task CheckAsync(IAsyncTransaction transaction)
    {
        List<IRecord> strangers = await GuardAsync(async () =>
        {
            IResultCursor cursor = await transaction.RunAsync(
                StrangersQuery, new Dictionary<string, object?> { ["labels"] = vocabulary.Labels, ["types"] = vocabulary.Types });
            return await cursor.ToListAsync();
        });
        if (strangers.Count == 0) return;
        await transaction.RollbackAsync();
        throw new QueryException("Neo.ClientError.Schema.ConstraintValidationFailed", $"The ontology does not know {strangers[0][0].As<string>()}.");
    }

    async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Neo4jException exception) when (exception is ClientException or DatabaseException or TransientException
            && exception.Code != "Neo.ClientError.Database.DatabaseNotFound" && exception.Code.Length > 0)
        {
            throw new QueryException(exception.Code, exception.Message, exception);
        }
        catch (Neo4jException exception)
        {
            throw connection.Failure(exception);
        }
    }

    static void Tell(ICounters counters, IDictionary<string, long> changes)
    {
        (string, int)[] all =
        [
            ("nodes created", counters.NodesCreated), ("nodes deleted", counters.NodesDeleted),
            ("relationships created", counters.RelationshipsCreated), ("relationships deleted", counters.RelationshipsDeleted),
            ("properties set", counters.PropertiesSet), ("labels added", counters.LabelsAdded), ("labels removed", counters.LabelsRemoved),
            ("indexes added", counters.IndexesAdded), ("indexes removed", counters.IndexesRemoved),
            ("constraints added", counters.ConstraintsAdded), ("constraints removed", counters.ConstraintsRemoved),
        ];
        foreach ((string name, int count) in all)
            if (count > 0) changes[name] = count;
    }
}
