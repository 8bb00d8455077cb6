
namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>Tests of one server, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jCollection : ICollectionFixture<Neo4jFixture>
{
    public const string Name = "Neo4j";
}
