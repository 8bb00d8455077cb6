using CsCheck;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Embedded;
using Xunit;

namespace KnowledgeGraph.Tests.Embedded;

/// <summary>Random deltas on the store and on two dictionaries.</summary>
public sealed class RandomDeltasTests
{
    static readonly GraphOntology Ontology = GraphOntology.Load();

    static readonly Gen<string> Id = Gen.Int[0, 11].Select(i => $"person:{i}");

    static readonly Gen<NodeRecord> Node = Gen.Select(Id, Gen.Bool, Gen.Int[0, 3]).Select((id, leader, number) => new NodeRecord(
        id, leader ? ["Entity", "Leader", "Person"] : ["Entity", "Person"], Properties.Of(("name", $"name {number}"), ("count", number > 1 ? (long)number : null))));

    static readonly Gen<RelationshipKey> Key = Gen.Select(Gen.Int[0, 2], Id, Id, Gen.Int[0, 1]).Select((type, start, end, topic) =>
        type == 0 ? new RelationshipKey("SUPPORTS", start, end, $"topic {topic}") : new RelationshipKey(type == 1 ? "MET_WITH" : "SPOKE_WITH", start, end));

    static readonly Gen<RelationshipRecord> Relationship = Gen.Select(Key, Gen.Int[0, 3]).Select((key, number) =>
        new RelationshipRecord(key, Properties.Of(("count", (long)number), ("topic", key.Key.Length > 0 ? key.Key : null))));

    static readonly Gen<GraphDelta> Delta = Gen.Select(Key.Array[0, 4], Id.Array[0, 2], Node.Array[0, 5], Relationship.Array[0, 6], Id.Array[0, 3])
        .Select((deleted, gone, nodes, relationships, orphans) => new GraphDelta
        {
            DeleteRelationships = deleted,
            DeleteNodes = gone,
            PutNodes = nodes,
            PutRelationships = relationships,
            Orphans = orphans,
        });

    [Fact]
    public async Task TheStoreHoldsWhatTheDictionariesHold() => await Delta.Array[1, 40].SampleAsync(async deltas =>
    {
        await using EmbeddedGraphStore store = new(EmbeddedGraphStore.Memory, Ontology);
        await store.OpenAsync();
        SortedDictionary<string, NodeRecord> nodes = new(StringComparer.Ordinal);
        SortedDictionary<RelationshipKey, RelationshipRecord> relationships = [];
        foreach (GraphDelta delta in deltas)
        {
            SortedDictionary<string, NodeRecord> nextNodes = new(nodes, StringComparer.Ordinal);
            SortedDictionary<RelationshipKey, RelationshipRecord> nextRelationships = new(relationships);
            bool possible = Apply(delta, nextNodes, nextRelationships);
            if (possible)
            {
                await store.ApplyAsync(delta);
                (nodes, relationships) = (nextNodes, nextRelationships);
            }
            else await Assert.ThrowsAsync<GraphStoreException>(() => store.ApplyAsync(delta));

            Assert.Equal(nodes.Values, await store.NodesAsync().ToListAsync());
            Assert.Equal(relationships.Values, await store.RelationshipsAsync().ToListAsync());
        }
    }, iter: 30, threads: 1);

    static bool Apply(GraphDelta delta, SortedDictionary<string, NodeRecord> nodes, SortedDictionary<RelationshipKey, RelationshipRecord> relationships)
    {
        bool Touched(string id) => relationships.Keys.Any(key => key.StartId == id || key.EndId == id);
        foreach (RelationshipKey key in delta.DeleteRelationships) relationships.Remove(key);
        foreach (string id in delta.DeleteNodes)
        {
            if (nodes.ContainsKey(id) && Touched(id)) return false;
            nodes.Remove(id);
        }

        foreach (NodeRecord node in delta.PutNodes) nodes[node.Id] = node;
        foreach (RelationshipRecord relationship in delta.PutRelationships)
        {
            if (!nodes.ContainsKey(relationship.Identity.StartId) || !nodes.ContainsKey(relationship.Identity.EndId)) return false;
            relationships[relationship.Identity] = relationship;
        }

        foreach (string id in delta.Orphans)
            if (!Touched(id)) nodes.Remove(id);
        return true;
    }
}
