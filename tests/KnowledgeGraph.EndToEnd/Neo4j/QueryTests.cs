using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Querying;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>A user's own queries on a Neo4j store.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class QueryTests(Neo4jFixture neo4j)
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnAnswerHasColumnsAndRowsOfEveryKind()
    {
        await using Neo4jGraphStore store = await neo4j.EmptyStoreAsync();
        QueryAnswer answer = await store.QueryAsync(
            new GraphQuery("RETURN $n AS n, date('2022-09-15') AS day, {b: 1, a: [true, null]} AS map, duration('P1M') AS month")
            {
                Parameters = new Dictionary<string, object?> { ["n"] = 5L },
            },
            Cancellation);
        Assert.Equal(["n", "day", "map", "month"], answer.Columns);
        object?[] row = Assert.Single(await answer.Rows.ToListAsync(Cancellation));
        Assert.Equal("5 2022-09-15 P1M", $"{row[0]} {row[1]} {row[3]}");
        Assert.Equal(["a", "b"], ((IReadOnlyDictionary<string, object?>)row[2]!).Keys);
    }

    [Fact]
    public async Task AQueryThatWritesIsRefusedWithoutLeave()
    {
        await using Neo4jGraphStore store = await neo4j.EmptyStoreAsync();
        QueryException refused = await Assert.ThrowsAsync<QueryException>(() => AllAsync(store, new GraphQuery("CREATE (n:Person {id: 'person:x', name: 'X'})")));
        Assert.Equal("Neo.ClientError.Statement.AccessMode", refused.Code);
        Assert.Empty(await store.NodesAsync(Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task AWriteIsHeldAgainstTheOntologyBeforeItIsKept()
    {
        await using Neo4jGraphStore store = await neo4j.EmptyStoreAsync();
        var stranger = new GraphQuery("CREATE (n:Robot {id: 'robot:x'})") { Write = true };
        QueryException refused = await Assert.ThrowsAsync<QueryException>(() => AllAsync(store, stranger));
        Assert.Contains(":Robot", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0L, (await AllAsync(store, new GraphQuery("MATCH (n:Robot) RETURN count(n)"))).Rows[0][0]);
        (QueryAnswer answer, _) = await AllAsync(store, stranger with { Force = true });
        Assert.Equal(1, answer.Changes["nodes created"]);
        (answer, _) = await AllAsync(store, new GraphQuery("MATCH (n:Robot) DELETE n") { Write = true });
        Assert.Equal(1, answer.Changes["nodes deleted"]);
        (answer, _) = await AllAsync(store, new GraphQuery("CREATE (n:Entity:Place {id: 'place:x', name: 'X', placeType: 'city'})") { Write = true });
        Assert.Equal(1, answer.Changes["nodes created"]);
    }

    [Fact]
    public async Task ASyntaxErrorAndATimeOutKeepTheServersCode()
    {
        await using Neo4jGraphStore store = await neo4j.EmptyStoreAsync();
        QueryException syntax = await Assert.ThrowsAsync<QueryException>(() => AllAsync(store, new GraphQuery("MATCH (n RETURN n")));
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", syntax.Code);
        var slow = new GraphQuery("UNWIND range(1, 100000000) AS i WITH i WHERE i % 7 = 0 RETURN sum(i * i % 13)") { Timeout = TimeSpan.FromMilliseconds(200) };
        QueryException late = await Assert.ThrowsAsync<QueryException>(() => AllAsync(store, slow));
        Assert.StartsWith("Neo.ClientError.Transaction.TransactionTimedOut", late.Code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExplainTellsThePlanAndRunsNothing()
    {
        await using Neo4jGraphStore store = await neo4j.EmptyStoreAsync();
        (QueryAnswer answer, _) = await AllAsync(store, new GraphQuery("EXPLAIN MATCH (n:Entity {id: 'person:x'}) RETURN n"));
        Assert.Contains("NodeUniqueIndexSeek", answer.Plan, StringComparison.Ordinal);
    }

    static async Task<(QueryAnswer Answer, List<object?[]> Rows)> AllAsync(IGraphStore store, GraphQuery query)
    {
        QueryAnswer answer = await store.QueryAsync(query, Cancellation);
        return (answer, await answer.Rows.ToListAsync(Cancellation));
    }
}
