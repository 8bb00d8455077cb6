using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Tests.Contracts;

namespace KnowledgeGraph.EndToEnd.Neo4j;

[Collection(Neo4jCollection.Name)]
public sealed class Neo4jStoreTests(Neo4jFixture neo4j) : GraphStoreContract
{
    protected override async Task<IGraphStore> CreateAsync() => await neo4j.EmptyStoreAsync();
}
