using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Benchmarks.Embedded;

/// <summary>
/// A graph of people and their meetings: every node and relationship has three short properties; degrees follow a power law, as
/// those of diplomats do. The same in every run.
/// </summary>
sealed class SampleGraph(int nodes, int relationships)
{
    static readonly string[] Types = ["MET_WITH", "SPOKE_WITH", "SUPPORTS", "PARTICIPATED_IN"];
    static readonly string[] Statuses = ["held", "planned", "cancelled"];

    public int Nodes => nodes;

    public int Relationships => relationships;

    /// <summary>The ends, drawn so that few nodes have many relationships.</summary>
    public IEnumerable<(int Start, int End)> Ends()
    {
        Random random = new(20220915);
        for (int i = 0; i < relationships; i++) yield return ((int)(nodes * Math.Pow(random.NextDouble(), 2)), random.Next(nodes));
    }

    public static string Id(int node) => $"person:n{node}";

    public static string TypeOf(int relationship) => Types[relationship % Types.Length];

    /// <summary>The day of a relationship, since 1970.</summary>
    public static int DayOf(int relationship) => 18000 + relationship % 2000;

    public static string StatusOf(int relationship) => Statuses[relationship % Statuses.Length];

    public void WriteNodes(GraphTransaction graph)
    {
        int[] labels = [graph.Labels.Intern("Entity"), graph.Labels.Intern("Person")];
        Property[] properties = [new(graph.Keys.Intern("id"), default), new(graph.Keys.Intern("name"), default), new(graph.Keys.Intern("count"), default)];
        for (int node = 0; node < nodes; node++)
        {
            Set(properties, 0, Value.Of(Id(node)));
            Set(properties, 1, Value.Of($"Person {node}"));
            Set(properties, 2, Value.Of((long)node % 100));
            graph.CreateNode(labels, properties);
        }
    }

    public void WriteRelationships(GraphTransaction graph)
    {
        Property[] properties =
            [new(graph.Keys.Intern("count"), default), new(graph.Keys.Intern("firstDate"), default), new(graph.Keys.Intern("status"), default)];
        int[] types = [.. Types.Select(graph.Types.Intern)];
        int number = 0;
        foreach ((int start, int end) in Ends())
        {
            Set(properties, 0, Value.Of((long)number % 50));
            Set(properties, 1, Value.Of(new Date(DayOf(number))));
            Set(properties, 2, Value.Of(StatusOf(number)));
            graph.CreateRelationship(types[number % types.Length], start, end, properties);
            number++;
        }
    }

    /// <summary>The same graph as deltas of so many rows, without repeated relationships.</summary>
    public IEnumerable<GraphDelta> Deltas(int size)
    {
        foreach (int[] chunk in Enumerable.Range(0, nodes).Chunk(size))
            yield return new GraphDelta
            {
                PutNodes = [.. chunk.Select(n => new NodeRecord(Id(n), ["Entity", "Person"], Properties.Of(("name", $"Person {n}"), ("count", (long)n % 100))))],
            };
        int number = 0;
        foreach ((int Start, int End)[] chunk in Ends().Chunk(size))
            yield return new GraphDelta
            {
                PutRelationships =
                [
                    .. chunk.Select(ends => new RelationshipRecord(
                        new RelationshipKey(TypeOf(number), Id(ends.Start), Id(ends.End)),
                        Properties.Of(("count", (long)number % 50), ("firstDate", new DateOnly(2020, 1, 1).AddDays(number % 2000)), ("status", Statuses[number++ % Statuses.Length])))),
                ],
            };
    }

    static void Set(Property[] properties, int at, Value value) => properties[at] = properties[at] with { Value = value };
}
