using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Tests.Contracts;

namespace KnowledgeGraph.Tests.Embedded;

public sealed class MemoryStoreTests : GraphStoreContract
{
    protected override async Task<IGraphStore> CreateAsync()
    {
        EmbeddedGraphStore store = new(EmbeddedGraphStore.Memory, GraphOntology.Load());
        await store.OpenAsync();
        return store;
    }
}
