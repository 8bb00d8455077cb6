using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Neo4j;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Hosting.Stores;

/// <summary>Makes the store that a name stands for; it is opened later.</summary>
static class GraphStores
{
    /// <exception cref="ArgumentException">The name is neither a file nor an address.</exception>
    public static IGraphStore Create(string store, IConfiguration configuration, GraphOntology ontology)
    {
        if (!Neo4jAddress.IsMeant(store))
        {
            if (store.Contains("://", StringComparison.Ordinal)) throw new ArgumentException($"'{store}' is no store: a file, memory:, or an address like neo4j://host.");
            return new EmbeddedGraphStore(store, ontology);
        }

        Neo4jAddress address = Neo4jAddress.Of(store, configuration);
        return new Neo4jGraphStore(
            new Neo4jOptions(address.ToString()) { Username = address.Username, Password = address.Password, Database = address.Database }, ontology);
    }
}
