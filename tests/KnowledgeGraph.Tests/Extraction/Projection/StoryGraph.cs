using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Embedded;
using KnowledgeGraph.Extraction.Projection;

namespace KnowledgeGraph.Tests.Extraction.Projection;

/// <summary>Stories in a graph in memory.</summary>
sealed class StoryGraph : IAsyncDisposable
{
    static readonly GraphOntology Ontology = GraphOntology.Load();

    readonly EmbeddedGraphStore _store = new(EmbeddedGraphStore.Memory, Ontology);
    readonly GraphProjector _projector;

    StoryGraph() => _projector = new GraphProjector(_store, Story.Entities);

    public static async Task<StoryGraph> OfAsync(params IEnumerable<Story> stories)
    {
        StoryGraph graph = new();
        await graph._store.OpenAsync();
        foreach (Story story in stories) await graph.LoadAsync(story);
        return graph;
    }

    /// <returns>Whether it changed anything.</returns>
    public async Task<bool> LoadAsync(Story story)
    {
        GraphDelta delta = await _projector.AddAsync(story.Tell());
        Ontology.Check(delta);
        await _store.ApplyAsync(delta);
        return !delta.IsEmpty;
    }

    public async Task<bool> ForgetAsync(Story story)
    {
        if (await _projector.RemoveAsync(DocumentIdentity.Of(story.Tell().Article.Text)) is not { } delta) return false;
        await _store.ApplyAsync(delta);
        return true;
    }

    public async Task<List<NodeRecord>> NodesAsync(string label) => await _store.NodesAsync().Where(n => n.Labels.Contains(label)).ToListAsync();

    public async Task<List<RelationshipRecord>> RelationshipsAsync(string type) =>
        await _store.RelationshipsAsync().Where(r => r.Identity.Type == type).ToListAsync();

    /// <summary>The whole graph as <c>kg export</c> writes it.</summary>
    public async Task<string> ExportAsync()
    {
        MemoryStream stream = new();
        await GraphExporter.For("jsonl", Ontology.Relationships.Where(r => r.Key is not null).ToDictionary(r => r.Name, r => r.Key!)).WriteAsync(_store, _ => stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
