using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Neo4j.Writing;
using Xunit;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>How a change becomes statements and rows.</summary>
public sealed class BatchesTests
{
    static readonly Batches Batches = new(new GraphVocabulary(GraphOntology.Load()));

    [Fact]
    public void AChangeIsDoneInItsOrderWithOneStatementForEachGroup()
    {
        var delta = new GraphDelta
        {
            Orphans = ["place:x"],
            PutRelationships = [Some.Link("SUPPORTS", "person:b", "person:a", "trade", "topic"), Some.Link("MET_WITH", "person:a", "person:b")],
            PutNodes = [Some.Person("person:b"), Some.Person("person:a"), new NodeRecord("event:1", ["Event", "Meeting"], Properties.Of(("name", "m")))],
            DeleteNodes = ["claim:2", "claim:1"],
            DeleteRelationships = [new RelationshipKey("SUBJECT", "claim:1", "person:a"), new RelationshipKey("SUPPORTS", "person:a", "person:b", "war")],
        };
        Assert.Equal(
            [
                "UNWIND $rows AS row MATCH (:Claim {id: row[0]})-[r:SUBJECT]->(:Entity {id: row[1]}) DELETE r",
                "UNWIND $rows AS row MATCH (:Entity {id: row[0]})-[r:SUPPORTS {topic: row[2]}]->(:Entity {id: row[1]}) DELETE r",
                "UNWIND $rows AS id MATCH (n:Claim {id: id}) DELETE n",
                "UNWIND $rows AS row MERGE (n:Entity {id: row[0]}) SET n = row[1], n:Person REMOVE n:Country:Leader:Organization:Place",
                "UNWIND $rows AS row MERGE (n:Event {id: row[0]}) SET n = row[1], n:Meeting REMOVE n:Call:Summit:Visit",
                "UNWIND $rows AS row MATCH (a:Entity {id: row[0]}) UNWIND row[1] AS next MATCH (b:Entity {id: next[1]}) MERGE (a)-[r:MET_WITH]->(b) SET r = next[0] RETURN count(*) AS put",
                "UNWIND $rows AS row MATCH (a:Entity {id: row[0]}) UNWIND row[1] AS next MATCH (b:Entity {id: next[1]}) MERGE (a)-[r:SUPPORTS {topic: next[2]}]->(b) SET r = next[0] RETURN count(*) AS put",
                "UNWIND $rows AS id MATCH (n:Entity {id: id}) WHERE NOT (n)<--() AND NOT EXISTS { (n)-[r]->() WHERE type(r) <> 'LOCATED_IN' } DETACH DELETE n",
            ],
            Batches.Of(delta).Select(batch => batch.Statement));
    }

    [Fact]
    public void RowsAreInTheOrderOfTheirKeysAndTheLastOfEqualOnesCounts()
    {
        NodeRecord renamed = new("person:a", ["Entity", "Person"], Properties.Of(("name", "A")));
        Batch batch = Assert.Single(Batches.Nodes([Some.Person("person:b"), Some.Person("person:a"), Some.Person("person:B"), renamed]));
        object?[][] rows = [.. batch.Rows.Cast<object?[]>()];
        Assert.Equal(["person:B", "person:a", "person:b"], rows.Select(row => row[0]));
        Assert.Equal("A", ((Dictionary<string, object?>)rows[1][1]!)["name"]);
    }

    [Fact]
    public void WhatLeavesANodeStandsInOneRow()
    {
        RelationshipRecord[] met = [Some.Link("MET_WITH", "person:a", "person:c"), Some.Link("MET_WITH", "person:b", "person:c"), Some.Link("MET_WITH", "person:a", "person:b")];
        Batch batch = Assert.Single(Batches.Relationships(met));
        Assert.Equal(3, batch.Relationships);
        Assert.Equal([("person:a", "person:b person:c"), ("person:b", "person:c")], batch.Rows.Cast<object?[]>().Select(row => ((string)row[0]!, Ends(row))));

        static string Ends(object?[] row) => string.Join(' ', ((List<object?>)row[1]!).Cast<object?[]>().Select(next => next[1]));
    }

    [Fact]
    public void EndsWithANumberAreFoundByItAndHeldAgainstTheirId()
    {
        RelationshipRecord[] met = [Some.Link("MET_WITH", "person:a", "person:b"), Some.Link("MET_WITH", "person:a", "person:c")];
        Batch[] batches = [.. Batches.Relationships(met, new Dictionary<string, long> { ["person:a"] = 7, ["person:b"] = 8 })];
        Assert.Equal([false, true], batches.Select(batch => batch.Create is not null));
        object?[] row = (object?[])Assert.Single(batches[1].Rows)!;
        Assert.Equal(["person:a", 7L], (object[])row[0]!);
        Assert.Equal(["person:b", 8L], (object[])((object?[])Assert.Single((List<object?>)row[1]!)!)[1]!);
        Assert.Contains("a.id = row[0][0]", batches[1].Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void ABatchIsLimitedInRowsAndInSize()
    {
        Assert.Equal([10_000, 10_000, 1], Batches.Nodes([.. Enumerable.Range(0, 20_001).Select(i => Some.Person($"person:{i}"))]).Select(batch => batch.Rows.Count));
        NodeRecord[] large = [.. Enumerable.Range(0, 10).Select(i => new NodeRecord($"doc:{i}", ["Document"], Properties.Of(("name", new string('x', 1_500_000)))))];
        Assert.Equal([2, 2, 2, 2, 2], Batches.Nodes(large).Select(batch => batch.Rows.Count));
    }

    [Theory]
    [InlineData("Robot")]
    [InlineData("Person` {x: 1}) DETACH DELETE n //")]
    [InlineData("Meeting")]
    public void AForeignLabelNeverReachesAStatement(string label) => Assert.Throws<GraphStoreException>(
        () => Batches.Nodes([new NodeRecord("person:a", ["Entity", label], Properties.Empty)]).ToList());

    [Theory]
    [InlineData("LOVES", "person:a")]
    [InlineData("MET_WITH]->() DETACH DELETE a //", "person:a")]
    [InlineData("MET_WITH", "robot:a")]
    public void AForeignTypeOrIdNeverReachesAStatement(string type, string start) => Assert.Throws<GraphStoreException>(
        () => Batches.Relationships([Some.Link(type, start, "person:b")]).ToList());
}
