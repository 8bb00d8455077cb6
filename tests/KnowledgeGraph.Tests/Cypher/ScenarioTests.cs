using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Cypher;

/// <summary>Runs the scenario files: each query on a graph of its own.</summary>
public sealed class ScenarioTests
{
    static readonly Dictionary<string, Value> Parameters = new()
    {
        ["name"] = Value.Of("Ada Brandt"),
        ["names"] = Value.Of([Value.Of("Ada Brandt"), Value.Of("Bo Castell")]),
        ["number"] = Value.Of(3),
    };

    static string Folder => Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Tests", "Cypher", "Scenarios");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.test").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void QueriesGiveWhatTheirFileSays(string file)
    {
        (string graph, List<ScenarioFile.Query> queries) = ScenarioFile.Read(Path.Combine(Folder, file));
        Assert.NotEmpty(queries);
        Assert.All(queries, query => Assert.Equal($"{query.Title}\n{Normal(query.Kind, query.Expected)}", $"{query.Title}\n{Normal(query.Kind, Run(graph, query))}"));
    }

    static string Normal(string kind, string lines) => kind == "rows" ? string.Join('\n', lines.Split('\n').Order(StringComparer.Ordinal)) : lines;

    internal static string Run(string setup, ScenarioFile.Query query)
    {
        using EmbeddedGraph graph = new();
        CypherEngine engine = new(seed: () => 1);
        using (GraphTransaction transaction = graph.Begin())
        {
            foreach (string statement in setup.Split(";\n", StringSplitOptions.RemoveEmptyEntries)) engine.Run(statement, transaction);
            transaction.Commit();
        }

        using GraphTransaction run = graph.Begin();
        try
        {
            QueryResult result = engine.Run(query.Text, run, Parameters);
            if (query.Kind == "plan") return result.Plan!.ToString().TrimEnd('\n');
            List<string> rows = Rendering.Rows(result, run);
            return string.Join('\n', rows.Count == 0 && result.Columns.Count == 0 ? [Counters(result.Counters)] : rows.Count == 0 ? ["no rows"] : rows);
        }
        catch (CypherException e)
        {
            return $"{e.Status}\n{e.Describe()}";
        }
    }

    static string Counters(QueryCounters c) => string.Join(", ", new (string Name, int Count)[]
    {
        ("nodes created", c.NodesCreated), ("nodes deleted", c.NodesDeleted), ("relationships created", c.RelationshipsCreated),
        ("relationships deleted", c.RelationshipsDeleted), ("properties set", c.PropertiesSet), ("labels added", c.LabelsAdded),
        ("labels removed", c.LabelsRemoved), ("indexes added", c.IndexesAdded), ("indexes removed", c.IndexesRemoved),
        ("constraints added", c.ConstraintsAdded), ("constraints removed", c.ConstraintsRemoved),
    }.Where(p => p.Count > 0).Select(p => $"{p.Count} {p.Name}")) is { Length: > 0 } text ? text : "no changes";
}
