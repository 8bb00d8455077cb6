using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Embedded;
using Microsoft.Extensions.Time.Testing;

namespace KnowledgeGraph.Tests.Cypher;

public sealed class EngineTests
{
    [Fact]
    public void AQueryThatWritesIsRefusedOnASnapshot()
    {
        using EmbeddedGraph graph = new();
        CypherEngine engine = new();
        Assert.False(engine.Prepare("CREATE (n)").IsReadOnly);
        Assert.True(engine.Prepare("MATCH (n) RETURN n").IsReadOnly);
        Assert.True(engine.Prepare("EXPLAIN CREATE (n)").IsReadOnly);
        CypherException error = Assert.Throws<CypherException>(() => engine.Run("CREATE (n)", graph.Snapshot));
        Assert.Equal("Neo.ClientError.Statement.AccessMode", error.Status);
        Assert.Equal(0, graph.Snapshot.NodeCount);
    }

    [Fact]
    public void WhatIsNotCommittedIsNotThere()
    {
        using EmbeddedGraph graph = new();
        CypherEngine engine = new();
        using (GraphTransaction transaction = graph.Begin())
        {
            Assert.Equal(1, engine.Run("CREATE (n:A) WITH n MATCH (m:A) RETURN count(m)", transaction).Rows[0][0].AsInteger);
        }

        Assert.Equal(0, engine.Run("MATCH (n) RETURN count(n)", graph.Snapshot).Rows[0][0].AsInteger);
    }

    [Fact]
    public void ASnapshotDoesNotSeeLaterWrites()
    {
        using EmbeddedGraph graph = new();
        CypherEngine engine = new();
        GraphSnapshot before = graph.Snapshot;
        using (GraphTransaction transaction = graph.Begin())
        {
            engine.Run("UNWIND range(1, 10) AS i CREATE (:A {i: i})", transaction);
            transaction.Commit();
        }

        PreparedQuery count = engine.Prepare("MATCH (n:A) WHERE n.i > 0 RETURN count(n)");
        Assert.Equal(0, engine.Run(count, before).Rows[0][0].AsInteger);
        Assert.Equal(10, engine.Run(count, graph.Snapshot).Rows[0][0].AsInteger);
    }

    [Fact]
    public void APreparedQueryRunsOnManyThreads()
    {
        using EmbeddedGraph graph = new();
        CypherEngine engine = new();
        using (GraphTransaction transaction = graph.Begin())
        {
            engine.Run("UNWIND range(1, 200) AS i CREATE (:A {i: i})-[:R]->(:B {i: i % 7})", transaction);
            transaction.Commit();
        }

        PreparedQuery query = engine.Prepare("MATCH (a:A)-[:R]->(b:B) WHERE EXISTS { (b)<-[:R]-(:A {i: $i}) } WITH b, count(a) AS n ORDER BY n DESC RETURN sum(n)");
        Parallel.For(0, 64, i => Assert.Equal(1, engine.Run(query, graph.Snapshot, new Dictionary<string, Value> { ["i"] = Value.Of(i + 1L) }).Rows[0][0].AsInteger));
    }

    [Fact]
    public void AnIndexThatGoesAwayTakesNoAnswerWithIt()
    {
        using EmbeddedGraph graph = new();
        CypherEngine engine = new();
        const string Query = "MATCH (a:A {i: 3}) RETURN count(a)";
        foreach (string statement in (string[])["UNWIND range(1, 50) AS i CREATE (:A {i: i})", "CREATE INDEX a_i FOR (a:A) ON (a.i)", "DROP INDEX a_i"])
        {
            using GraphTransaction transaction = graph.Begin();
            engine.Run(statement, transaction);
            Assert.Equal(1, engine.Run(Query, transaction).Rows[0][0].AsInteger);
            transaction.Commit();
            Assert.Equal(1, engine.Run(Query, graph.Snapshot).Rows[0][0].AsInteger);
        }
    }

    [Fact]
    public void AUniqueValueStaysUnique()
    {
        using EmbeddedGraph graph = new();
        CypherEngine engine = new();
        using GraphTransaction transaction = graph.Begin();
        engine.Run("CREATE CONSTRAINT FOR (a:A) REQUIRE a.id IS UNIQUE", transaction);
        engine.Run("CREATE (:A {id: 1})", transaction);
        CypherException error = Assert.Throws<CypherException>(() => engine.Run("CREATE (:A {id: 1})", transaction));
        Assert.Equal("Neo.ClientError.Schema.ConstraintValidationFailed", error.Status);
    }

    [Fact]
    public void TheClockIsTheOneThatWasGiven()
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero));
        using EmbeddedGraph graph = new();
        QueryResult result = new CypherEngine(clock: clock).Run("RETURN date() AS d, datetime() AS t, localtime() AS l, timestamp() AS ms", graph.Snapshot);
        Assert.Equal("2024-05-06, 2024-05-06T07:08:09Z, 07:08:09, 1714979289000", string.Join(", ", result.Rows[0]));
    }

    [Fact]
    public void TheSameSeedGivesTheSameRandomNumbers()
    {
        using EmbeddedGraph graph = new();
        CypherEngine engine = new(seed: () => 42);
        Assert.Equal(engine.Run("RETURN rand(), randomUUID()", graph.Snapshot).Rows[0], engine.Run("RETURN rand(), randomUUID()", graph.Snapshot).Rows[0]);
    }

    [Fact]
    public void ProceduresOfOnesOwnCanBeCalled()
    {
        ProcedureRegistry procedures = ProcedureRegistry.Standard();
        procedures.Add(new Procedure("text.letters", [new ProcedureField("text", "STRING")], [new ProcedureField("letter", "STRING")],
            call => call.Arguments[0].AsString.Select(c => new[] { Value.Of(c.ToString()) })));
        using EmbeddedGraph graph = new();
        QueryResult result = new CypherEngine(procedures).Run("CALL text.letters('abc') YIELD letter RETURN collect(letter)", graph.Snapshot);
        Assert.Equal("['a', 'b', 'c']", result.Rows[0][0].ToString());
    }

    [Fact]
    public void ANameThatTheGraphNeverMetIsPointedOut()
    {
        using EmbeddedGraph graph = new();
        CypherEngine engine = new();
        using (GraphTransaction transaction = graph.Begin())
        {
            engine.Run("CREATE (:Person {name: 'Ada'})-[:MET]->(:Person)", transaction);
            transaction.Commit();
        }

        Assert.Empty(engine.Run("MATCH (p:Person)-[:MET]->() RETURN p.name", graph.Snapshot).Notifications);
        Assert.Equal(
            ["The label `Persn` is nowhere in the graph: perhaps it is misspelt", "The relationship type `MEET` is nowhere in the graph: perhaps it is misspelt", "The property `nam` is nowhere in the graph: perhaps it is misspelt"],
            engine.Run("MATCH (p:Persn)-[:MEET]->() RETURN p.nam", graph.Snapshot).Notifications.Select(n => n.Description));
    }

    [Fact]
    public void AnIndexIsUsedAlsoWhileTheGraphIsEmpty()
    {
        using EmbeddedGraph graph = new();
        CypherEngine engine = new();
        using GraphTransaction transaction = graph.Begin();
        engine.Run("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.id IS UNIQUE", transaction);
        Assert.Contains("NodeIndexSeek", engine.Run("EXPLAIN UNWIND [1, 2] AS i MERGE (p:Person {id: i})", transaction).Plan!.ToString(), StringComparison.Ordinal);
        Assert.Contains("NodeIndexSeek", engine.Run("EXPLAIN MATCH (p:Person) WHERE p.id IN $ids RETURN p", transaction).Plan!.ToString(), StringComparison.Ordinal);
    }
}
