using KnowledgeGraph.EndToEnd.Support;
using KnowledgeGraph.Evaluation.Comparison;
using Neo4j.Driver;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>
/// The queries of <c>Queries</c> on the embedded graph and on a real server: the same rows, the same errors, and after those that write the
/// same counters and the same graph.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed class SameAnswersTests(Neo4jFixture neo4j)
{
    [Fact]
    public async Task Every_query_of_the_collection_has_the_answer_of_Neo4j()
    {
        await using IDriver driver = neo4j.Driver();
        await using ServerSide server = new(driver);
        FolderComparison comparison = await FolderComparison.RunAsync(server, Path.Combine(Repository.Root, "tests", "KnowledgeGraph.EndToEnd", "Neo4j", "Queries"));
        await server.LoadAsync([]);
        Assert.Empty(comparison.Differences);
        Assert.True(comparison.Queries >= 300, $"only {comparison.Queries} queries");
    }
}
