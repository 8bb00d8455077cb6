using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Querying;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.EndToEnd.Support;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>Every saved question has the same answer in either store, on a few invented documents.</summary>
[Collection(Neo4jCollection.Name)]
public sealed partial class QuestionTests(Neo4jFixture neo4j)
{
    /// <summary>Who stands here for the names in the questions' examples.</summary>
    static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["Russia"] = "Portugal",
        ["China"] = "Netherlands",
        ["Uzbekistan"] = "Portugal",
        ["SCO"] = "UN",
        ["Samarkand"] = "Porto",
        ["SCO summit"] = "UN summit",
        ["Belta"] = "Ana Duarte",
        ["2022-09-16"] = "2023-01-01",
    };

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EitherStoreGivesTheSameAnswers()
    {
        await using Neo4jGraphStore server = await neo4j.EmptyStoreAsync();
        await using var embedded = new EmbeddedGraphStore(EmbeddedGraphStore.Memory, GraphOntology.Load());
        await embedded.OpenAsync(Cancellation);
        await Invented.LoadAsync(embedded, Cancellation);
        await server.BulkLoader().LoadAsync(
            await embedded.NodesAsync(Cancellation).ToListAsync(Cancellation), await embedded.RelationshipsAsync(Cancellation).ToListAsync(Cancellation), Cancellation);
        int answered = 0;
        var different = new List<string>();
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "graph-schema", "questions"), "*.cypher").Order(StringComparer.Ordinal))
        {
            string text = await File.ReadAllTextAsync(file, Cancellation);
            var query = new GraphQuery(text)
            {
                Parameters = Example().Matches(text).ToDictionary(match => match.Groups[1].Value, match => (object?)Names.GetValueOrDefault(match.Groups[2].Value, match.Groups[2].Value)),
            };
            List<string> here = await AnswerAsync(embedded, query);
            List<string> there = await AnswerAsync(server, query);
            if (there.Count > 1) answered++;
            if (!here.SequenceEqual(there)) different.Add($"{Path.GetFileName(file)}: {string.Join(" ", here.Except(there))} | {string.Join(" ", there.Except(here))}");
        }

        Assert.Empty(different);
        Assert.True(answered >= 12, $"only {answered} questions have answers here");
    }

    /// <summary>Columns, then rows; those that the question leaves in one place are put in one order.</summary>
    static async Task<List<string>> AnswerAsync(IGraphStore store, GraphQuery query)
    {
        QueryAnswer answer = await store.QueryAsync(query, Cancellation);
        List<object?[]> rows = await answer.Rows.ToListAsync(Cancellation);
        return [string.Join(',', answer.Columns), .. rows.Select(row => JsonSerializer.Serialize(row.Select(Text))).Order(StringComparer.Ordinal)];
    }

    static object? Text(object? value) => value switch
    {
        null or string or bool or long or double => value,
        System.Collections.IEnumerable list => list.Cast<object?>().Select(Text).ToArray(),
        _ => value.ToString(),
    };

    [GeneratedRegex(@"^// \$(\w+) .*for example '([^']*)'", RegexOptions.Multiline)]
    private static partial Regex Example();
}
