using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Neo4j;

namespace KnowledgeGraph.Benchmarks.Neo4j;

/// <summary>Constraints and indexes, before either side loads.</summary>
sealed class Schema(Neo4jTarget target)
{
    public async Task CreateAsync()
    {
        await using var store = new Neo4jGraphStore(new Neo4jOptions(target.Uri) { Username = "neo4j", Password = target.Password, Database = "neo4j" }, GraphOntology.Load());
        await store.OpenAsync();
    }
}
