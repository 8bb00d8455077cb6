using Neo4j.Driver;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// The node <c>(:__KgRevision {id: 'graph', revision})</c>. A transaction that raises its number holds its lock until the end, so that of
/// several programs that write documents one does at a time, and each can tell whether another wrote since it read.
/// </summary>
static class GraphRevision
{
    /// <summary>Of two transactions that make the node at once, one waits and finds it made.</summary>
    public const string Constraint = "CREATE CONSTRAINT kg_revision_id IF NOT EXISTS FOR (n:__KgRevision) REQUIRE n.id IS UNIQUE";

    /// <summary>Locks the node, and gives the number that it had.</summary>
    public const string Raise =
        "MERGE (n:__KgRevision {id: 'graph'}) SET n.revision = coalesce(n.revision, 0) + 1 RETURN n.revision - 1 AS revision";

    /// <summary>0 in a database to which nothing was written.</summary>
    public static async Task<long> ReadAsync(IAsyncQueryRunner runner)
    {
        IResultCursor cursor = await runner.RunAsync("OPTIONAL MATCH (n:__KgRevision {id: 'graph'}) RETURN coalesce(n.revision, 0) AS revision");
        return (await cursor.SingleAsync())[0].As<long>();
    }
}
