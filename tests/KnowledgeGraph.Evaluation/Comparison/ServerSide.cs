using Neo4j.Driver;

namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>Queries on a Neo4j, each in a transaction that is rolled back after a look at what it wrote.</summary>
sealed class ServerSide(IDriver driver) : IAsyncDisposable
{
    readonly IAsyncSession _session = driver.AsyncSession();

    /// <summary>Empties the graph and runs statements that stay.</summary>
    internal async Task LoadAsync(IEnumerable<string> statements)
    {
        foreach (string statement in statements.Prepend("MATCH (n) DETACH DELETE n"))
            await (await _session.RunAsync(statement)).ConsumeAsync();
    }

    internal async Task<Answer> RunAsync(string query, IDictionary<string, object?>? parameters = null)
    {
        await using IAsyncTransaction transaction = await _session.BeginTransactionAsync();
        try
        {
            IResultCursor cursor = await transaction.RunAsync(query, parameters ?? new Dictionary<string, object?>());
            List<string> rows = [string.Join(" | ", await cursor.KeysAsync())];
            await foreach (IRecord record in cursor) rows.Add(string.Join(" | ", record.Keys.Select(key => Canonical.Of(record[key]))));
            IResultSummary summary = await cursor.ConsumeAsync();
            ICounters c = summary.Counters;
            string changes = Changes.Of(
                c.NodesCreated, c.NodesDeleted, c.RelationshipsCreated, c.RelationshipsDeleted, c.PropertiesSet, c.LabelsAdded, c.LabelsRemoved,
                c.IndexesAdded, c.IndexesRemoved, c.ConstraintsAdded, c.ConstraintsRemoved);
            bool writes = summary.QueryType is QueryType.ReadWrite or QueryType.WriteOnly;
            return new Answer(rows, changes, writes ? await GraphAsync(transaction) : [], null);
        }
        catch (Neo4jException e)
        {
            return Answer.Failed(e.Code, e.Message);
        }
    }

    /// <summary>The one value of a query, a map.</summary>
    internal async Task<IDictionary<string, object?>> MapAsync(string query)
    {
        IRecord record = await (await _session.RunAsync(query)).SingleAsync();
        return (IDictionary<string, object?>)record[0]!;
    }

    public ValueTask DisposeAsync() => new(_session.CloseAsync());

    static async Task<List<string>> GraphAsync(IAsyncTransaction transaction)
    {
        List<string> lines = [];
        await foreach (IRecord record in await transaction.RunAsync("MATCH (n) RETURN n")) lines.Add(Canonical.Of(record["n"]));
        await foreach (IRecord record in await transaction.RunAsync("MATCH (a)-[r]->(b) RETURN a, r, b"))
            lines.Add($"{Canonical.Of(record["a"])}-{Canonical.Of(record["r"])}->{Canonical.Of(record["b"])}");
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
