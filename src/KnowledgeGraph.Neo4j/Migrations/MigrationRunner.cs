using System.Diagnostics;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Neo4j.Writing;
using Neo4j.Driver;

namespace KnowledgeGraph.Neo4j.Migrations;

/// <summary>
/// Applies what the database lacks, in order, and keeps the same chain of nodes as neo4j-migrations, so that either can go on where the other
/// left off: <c>(:__Neo4jMigration {version: 'BASELINE'})-[:MIGRATED_TO]->(:__Neo4jMigration {version, description, type, source, checksum})</c>.
/// </summary>
sealed class MigrationRunner(Neo4jConnection connection)
{
    const string ChainQuery = """
        MATCH (:__Neo4jMigration {version: 'BASELINE'})-[:MIGRATED_TO*]->(m:__Neo4jMigration)
        RETURN m.version AS version, m.checksum AS checksum
        """;

    const string RecordQuery = """
        MERGE (baseline:__Neo4jMigration {version: 'BASELINE'})
        WITH baseline
        MATCH (last:__Neo4jMigration {version: $after})
        MERGE (next:__Neo4jMigration {version: $version})
        ON CREATE SET next.description = $description, next.type = 'CYPHER', next.source = $source, next.checksum = $checksum, next.repeatable = false
        MERGE (last)-[step:MIGRATED_TO]->(next)
        ON CREATE SET step.at = datetime({timezone: 'UTC'}), step.in = duration({milliseconds: $took}), step.by = 'kg', step.connectedAs = 'kg'
        """;

    public Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation) => RunAsync(Migration.Shipped(), cancellation);

    /// <exception cref="GraphStoreException">The database holds other migrations than these, or the server cannot be reached.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<Migration> migrations, CancellationToken cancellation)
    {
        if (Pending(migrations, await connection.ReadAsync(AppliedAsync, cancellation)).Length == 0
            && await connection.ReadAsync(GraphRevision.ReadAsync, cancellation) > 0) return [];
        await ConstrainAsync(cancellation);
        return await connection.WriteAsync<IReadOnlyList<string>>(
            async runner =>
            {
                // Whoever else migrates, or writes a document, waits until this transaction ends; what he did before is seen below.
                await (await runner.RunAsync(GraphRevision.Raise)).ConsumeAsync();
                Migration[] pending = Pending(migrations, await AppliedAsync(runner));
                string after = migrations.LastOrDefault(migration => !pending.Contains(migration))?.Version ?? "BASELINE";
                foreach (Migration migration in pending)
                {
                    await ApplyAsync(runner, migration, after, cancellation);
                    after = migration.Version;
                }

                return [.. pending.Select(migration => migration.Source)];
            },
            cancellation);
    }

    /// <summary>Those that the database lacks.</summary>
    static Migration[] Pending(IReadOnlyList<Migration> migrations, Dictionary<string, string?> applied)
    {
        foreach (Migration migration in migrations)
        {
            if (applied.TryGetValue(migration.Version, out string? checksum) && checksum != migration.Checksum)
                throw new GraphStoreException($"The database was migrated with another {migration.Source} (checksum {checksum}, here {migration.Checksum}).");
        }

        if (applied.Keys.Except(migrations.Select(migration => migration.Version)).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            throw new GraphStoreException($"The database has a migration {unknown} that this version does not know: it belongs to a newer one.");
        return [.. migrations.Where(migration => !applied.ContainsKey(migration.Version))];
    }

    /// <summary>Without it two transactions could each make a lock of their own.</summary>
    async Task ConstrainAsync(CancellationToken cancellation)
    {
        try
        {
            await RunAsync(GraphRevision.Constraint, cancellation);
        }
        catch (GraphStoreException exception) when (exception.InnerException is Neo4jException { Code: "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists" })
        {
            // Another made it between this statement's look and its deed.
        }
    }

    static async Task<Dictionary<string, string?>> AppliedAsync(IAsyncQueryRunner runner)
    {
        IResultCursor cursor = await runner.RunAsync(ChainQuery);
        var applied = new Dictionary<string, string?>(StringComparer.Ordinal);
        await foreach (IRecord record in cursor) applied[record[0].As<string>()] = record[1].As<string?>();
        return applied;
    }

    /// <summary>
    /// The server does not take schema and data in one transaction: the statements run beside the one that holds the lock, and bear being repeated.
    /// </summary>
    async Task ApplyAsync(IAsyncQueryRunner runner, Migration migration, string after, CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        foreach (string statement in migration.Executable) await RunAsync(statement, cancellation);
        await RunAsync("CALL db.awaitIndexes(300)", cancellation);
        IResultCursor cursor = await runner.RunAsync(
            RecordQuery,
            new Dictionary<string, object?>
            {
                ["after"] = after,
                ["version"] = migration.Version,
                ["description"] = migration.Description,
                ["source"] = migration.Source,
                ["checksum"] = migration.Checksum,
                ["took"] = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds,
            });
        await cursor.ConsumeAsync();
    }

    Task<bool> RunAsync(string statement, CancellationToken cancellation) => connection.WriteAsync(
        async runner =>
        {
            IResultCursor cursor = await runner.RunAsync(statement);
            await cursor.ConsumeAsync();
            return true;
        },
        cancellation);
}
