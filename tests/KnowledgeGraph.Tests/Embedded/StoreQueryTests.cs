using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Querying;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Tests.Embedded;

/// <summary>Cypher on the embedded store: answers, refusals, and writes that last.</summary>
public sealed class StoreQueryTests : IAsyncLifetime
{
    readonly EmbeddedGraphStore _store = new(EmbeddedGraphStore.Memory, GraphOntology.Load());

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _store.OpenAsync(Cancellation);
        await _store.ApplyAsync(
            new GraphDelta
            {
                PutNodes =
                [
                    new NodeRecord("person:ana", ["Entity", "Person"], Properties.Of(("name", "Ana"), ("provisional", true))),
                    new NodeRecord("country:prt", ["Entity", "Country"], Properties.Of(("name", "Portugal"), ("iso3", "PRT"), ("kind", "state"))),
                ],
                PutRelationships =
                [
                    new RelationshipRecord(new RelationshipKey("HOLDS_OFFICE", "person:ana", "country:prt", "President"), Properties.Of(
                        ("title", "President"), ("status", "current"), ("claimIds", new[] { "claim:1" }), ("documentCount", 1), ("quote", "President Ana"))),
                ],
            }, Cancellation);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task NodesRelationshipsAndPathsComeAsWhatTheyAre()
    {
        object?[] row = Assert.Single(await RowsAsync(new GraphQuery("MATCH p = (a:Person)-[r]->(c) RETURN a, r, p, [1, 2.5], {x: null}")));
        GraphNode node = Assert.IsType<GraphNode>(row[0]);
        Assert.Equal(["Entity", "Person"], node.Labels);
        Assert.Equal("Ana", node.Properties["name"]);
        Assert.Equal("HOLDS_OFFICE", Assert.IsType<GraphRelationship>(row[1]).Type);
        Assert.Equal(2, Assert.IsType<GraphPath>(row[2]).Nodes.Count);
        Assert.Equal([1L, 2.5], (IReadOnlyList<object?>)row[3]!);
        Assert.True(((IReadOnlyDictionary<string, object?>)row[4]!).ContainsKey("x"));
    }

    [Fact]
    public async Task AParameterIsAValueNeverText()
    {
        GraphQuery query = new("MATCH (a:Person {name: $name}) RETURN count(a)") { Parameters = new Dictionary<string, object?> { ["name"] = "' OR true //" } };
        Assert.Equal(0L, Assert.Single(await RowsAsync(query))[0]);
    }

    [Fact]
    public async Task AWriteThatWasNotAskedForIsRefused()
    {
        QueryException refusal = await Assert.ThrowsAsync<QueryException>(() => RowsAsync(new GraphQuery("CREATE (:Person {id: 'person:x', name: 'x', provisional: true})")));
        Assert.Equal("Neo.ClientError.Statement.AccessMode", refusal.Code);
        Assert.Equal(2, await _store.NodesAsync(Cancellation).CountAsync(Cancellation));
    }

    [Fact]
    public async Task AWriteThatTheOntologyDoesNotDescribeIsRefusedAndLeavesNothing()
    {
        QueryException refusal = await Assert.ThrowsAsync<QueryException>(
            () => RowsAsync(new GraphQuery("CREATE (:Entity:Person {id: 'person:x', name: 'x', provisional: true, shoeSize: 44})") { Write = true }));
        Assert.Contains("no property 'shoeSize'", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, await _store.NodesAsync(Cancellation).CountAsync(Cancellation));
    }

    [Fact]
    public async Task ForceWritesItAllTheSame()
    {
        QueryAnswer answer = await _store.QueryAsync(new GraphQuery("CREATE (:Shoe {size: 44})") { Write = true, Force = true }, Cancellation);
        Assert.Equal(1, answer.Changes["nodes created"]);
        Assert.Equal(3, await _store.NodesAsync(Cancellation).CountAsync(Cancellation));
    }

    [Fact]
    public async Task AWriteWithinTheOntologyLasts()
    {
        await RowsAsync(new GraphQuery("MERGE (p:Entity:Person {id: 'person:kim'}) SET p.name = 'Kim', p.provisional = true") { Write = true });
        Assert.Equal("Kim", Assert.Single(await RowsAsync(new GraphQuery("MATCH (p {id: 'person:kim'}) RETURN p.name")))[0]);
    }

    [Fact]
    public async Task AFaultOfTheQueryIsUnderlined()
    {
        QueryException fault = await Assert.ThrowsAsync<QueryException>(() => RowsAsync(new GraphQuery("MATCH (a) RETRUN a")));
        Assert.Equal("Neo.ClientError.Statement.SyntaxError", fault.Code);
        Assert.Contains("RETRUN", fault.Message, StringComparison.Ordinal);
        Assert.Contains('^', fault.Message);
    }

    async Task<List<object?[]>> RowsAsync(GraphQuery query) => await (await _store.QueryAsync(query, Cancellation)).Rows.ToListAsync(Cancellation);
}
