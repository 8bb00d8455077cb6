using CsCheck;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Embedded;
using Xunit;

namespace KnowledgeGraph.Tests.Embedded;

/// <summary>Random sequences of writes, commits and rollbacks on the graph and on a simple model of it.</summary>
public sealed class RandomWritesTests
{
    static readonly string[] Names = ["A", "B", "C", "D"];

    static readonly Value[] Values =
    [
        Value.Null, Value.Of(1), Value.Of(1.0), Value.Of(-3_000_000_000), Value.Of("one"), Value.Of(""), Value.Of("a text longer than what the cache of short texts takes in"),
        Value.Of("Ünïcödé 😀"), Value.Of("half a pair \ud83d"), Value.True, Value.False, Value.Of(double.NaN), Value.Of(0.1), Value.Of(Date.Of(2022, 9, 15)),
        Value.Of(LocalTime.Of(12, 30, 1, 7)), Value.Of(new OffsetTime(LocalTime.Of(1, 2), -3600)), Value.Of(new LocalDateTime(Date.Of(-5, 1, 31), LocalTime.Of(23, 59))),
        Value.Of(new ZonedDateTime(Date.Of(2024, 2, 29), LocalTime.Of(0, 0), 7200, "Europe/Helsinki")), Value.Of(new Duration(14, -3, 99, 5)),
        Value.Of(new Point(Point.Wgs84, 67.0, 39.7)), Value.Of(new Point(Point.CartesianHeight, 1, 2, 3)), Value.EmptyList, Value.Of([Value.Of("x"), Value.Of(2), Value.Of(2.5)]),
    ];

    static readonly Gen<(int Operation, int A, int B, int C)[]> Operations =
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000]).Array[1, 250];

    [Fact]
    public void TheGraphInMemoryDoesWhatTheModelDoes() => Operations.Sample(operations =>
    {
        using EmbeddedGraph graph = new();
        Run(() => graph, () => { }, operations);
    }, iter: 30);

    [Fact]
    public void TheGraphInAFileDoesWhatTheModelDoes() => Operations.Sample(operations =>
    {
        using TemporaryFile file = new();
        EmbeddedGraphStore store = Open(file);
        Run(() => store.Graph, () =>
        {
            store.DisposeAsync().AsTask().Wait();
            store = Open(file);
        }, operations);
        store.DisposeAsync().AsTask().Wait();
    }, iter: 10);

    [Fact]
    public void AGraphOfManyPagesDoesWhatTheModelDoes()
    {
        Random random = new(1);
        Run(Mixed(random, 4_000, 0, 45).Concat(Mixed(random, 3, 90, 100)).Concat(Mixed(random, 2_000, 20, 90)).Concat(Mixed(random, 1, 90, 91)).ToArray());

        static IEnumerable<(int, int, int, int)> Mixed(Random random, int count, int from, int to) =>
            Enumerable.Range(0, count).Select(_ => (random.Next(from, to), random.Next(1_000_000), random.Next(1_000_000), random.Next(1_000_000)));

        static void Run((int, int, int, int)[] operations)
        {
            using EmbeddedGraph graph = new();
            RandomWritesTests.Run(() => graph, () => { }, operations);
        }
    }

    static EmbeddedGraphStore Open(TemporaryFile file)
    {
        EmbeddedGraphStore store = new(file.Path, GraphOntology.Load());
        store.OpenAsync().Wait();
        return store;
    }

    static void Run(Func<EmbeddedGraph> graph, Action reopen, (int Operation, int A, int B, int C)[] operations)
    {
        ModelGraph committed = new(), model = new();
        List<(GraphSnapshot Snapshot, ModelGraph Model)> held = [];
        GraphTransaction transaction = graph().Begin();
        foreach ((int operation, int a, int b, int c) in operations)
        {
            if (operation < 90) Write(transaction, model, operation, a, b, c);
            else
            {
                model.AssertSame(transaction);
                if (operation < 96)
                {
                    transaction.Commit();
                    committed = model;
                }

                transaction.Dispose();
                model = committed.Copy();
                if (operation is 95 or 99) reopen();
                committed.AssertSame(graph().Snapshot);
                held.Add((graph().Snapshot, committed));
                transaction = graph().Begin();
            }
        }

        transaction.Dispose();
        foreach ((GraphSnapshot snapshot, ModelGraph then) in held) then.AssertSame(snapshot);
    }

    static void Write(GraphTransaction graph, ModelGraph model, int operation, int a, int b, int c)
    {
        string name = Names[b % Names.Length];
        Value value = Values[c % Values.Length];
        int node = Near(model.Nodes, a), link = Near(model.Relationships, a);
        switch (operation)
        {
            case < 25 or < 90 when node < 0:
                string[] labels = [.. Names.Where((_, i) => (b >> i & 1) != 0)];
                model.Nodes.Add(graph.CreateNode([.. labels.Select(graph.Labels.Intern)]), ([.. labels], []));
                break;
            case < 45 or < 90 when link < 0:
                int other = Near(model.Nodes, c);
                model.Relationships.Add(graph.CreateRelationship(graph.Types.Intern(name), node, other), (node, other, name, []));
                break;
            case < 58:
                graph.SetNodeProperty(node, graph.Keys.Intern(name), value);
                Set(model.Nodes[node].Properties, name, value);
                break;
            case < 66:
                graph.SetRelationshipProperty(link, graph.Keys.Intern(name), value);
                Set(model.Relationships[link].Properties, name, value);
                break;
            case < 71:
                Assert.Equal(model.Nodes[node].Labels.Add(name), graph.AddLabel(node, graph.Labels.Intern(name)));
                break;
            case < 75:
                Assert.Equal(model.Nodes[node].Labels.Remove(name), graph.RemoveLabel(node, graph.Labels.Find(name)));
                break;
            case < 80:
                graph.DeleteRelationship(link);
                model.Relationships.Remove(link);
                break;
            case < 85:
                if (model.Relationships.Values.Any(r => r.Start == node || r.End == node))
                    Assert.Throws<GraphConstraintException>(() => graph.DeleteNode(node));
                else
                {
                    graph.DeleteNode(node);
                    model.Nodes.Remove(node);
                }

                break;
            case < 88:
                graph.CreateIndex(new IndexDefinition($"index {name}", IndexKind.Range, false, [name], [Names[c % Names.Length]], ConstraintKind.None));
                break;
            default:
                graph.DropIndex($"index {name}");
                break;
        }
    }

    /// <summary>A member, or −1 for none.</summary>
    static int Near<T>(SortedDictionary<int, T> items, int number)
    {
        if (items.Count == 0) return -1;
        int last = items.Keys.Max();
        for (int id = number % (last + 1); ; id = id == last ? 0 : id + 1)
            if (items.ContainsKey(id)) return id;
    }

    static void Set(SortedDictionary<string, Value> properties, string name, Value value)
    {
        if (value.IsNull) properties.Remove(name); else properties[name] = value;
    }
}
