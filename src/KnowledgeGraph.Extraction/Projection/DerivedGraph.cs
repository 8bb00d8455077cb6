using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>
/// The nodes and relationships that follow from a set of claims. Of the claims' own nodes, which depend on nothing but the claim, it holds
/// those of one document: the others are as they were.
/// </summary>
/// <param name="document">The document whose claims get their nodes; null for none.</param>
sealed class DerivedGraph(string? document)
{
    public Dictionary<string, NodeRecord> Nodes { get; } = new(StringComparer.Ordinal);

    public Dictionary<RelationshipKey, RelationshipRecord> Relationships { get; } = [];

    /// <summary>Actors, places and countries that the relationships touch, by id of the node.</summary>
    public Dictionary<string, List<StoredActor>> Actors { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of places and countries that are nobody's actor.</summary>
    public HashSet<string> Places { get; } = new(StringComparer.Ordinal);

    public List<ResolvedEvent> Events { get; } = [];

    public string? Document => document;

    public void Add(NodeRecord node) => Nodes[node.Id] = node;

    public void Relate(string type, string start, string end, Properties? properties = null, string key = "")
    {
        RelationshipKey identity = new(type, start, end, key);
        Relationships[identity] = new RelationshipRecord(identity, properties ?? Properties.Empty);
    }

    public void Mention(StoredActor actor)
    {
        if (!Actors.TryGetValue(actor.Id, out List<StoredActor>? seen)) Actors.Add(actor.Id, seen = []);
        seen.Add(actor);
    }
}
