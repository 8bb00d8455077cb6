using System.Runtime.InteropServices;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Embedded.Records;

/// <summary>Applies a delta within a transaction.</summary>
sealed class DeltaWriter
{
    readonly GraphTransaction _graph;
    readonly RecordView _view;
    readonly int _id;
    readonly HashSet<string> _indexed = new(StringComparer.Ordinal);
    readonly List<Property> _properties = [];
    readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);

    public DeltaWriter(GraphTransaction graph, GraphOntology ontology)
    {
        _graph = graph;
        _id = graph.Keys.Intern(RecordView.IdProperty);
        _view = new RecordView(graph, ontology);
    }

    /// <exception cref="GraphStoreException">It asks for what cannot be: the deletion of a node that has relationships, a relationship without an end.</exception>
    public void Apply(GraphDelta delta)
    {
        foreach (RelationshipKey key in delta.DeleteRelationships) Delete(key);
        foreach (string id in delta.DeleteNodes)
            if (Find(id) is var node and >= 0) Delete(id, node);
        foreach (NodeRecord node in delta.PutNodes) Put(node);
        foreach (RelationshipRecord relationship in delta.PutRelationships) Put(relationship);
        foreach (string id in delta.Orphans)
            if (Find(id) is var node and >= 0 && IsOrphan(node)) DeleteOrphan(id, node);
    }

    /// <summary>Where a place lies does not keep it.</summary>
    bool IsOrphan(int node)
    {
        int located = _graph.Types.Find("LOCATED_IN");
        return _graph.Hops(node, Direction.Incoming).IsEmpty
            && _graph.Hops(node, Direction.Outgoing).Length == _graph.Hops(node, Direction.Outgoing, located).Length;
    }

    void DeleteOrphan(string id, int node)
    {
        foreach (Hop hop in _graph.Hops(node, Direction.Outgoing).ToArray()) _graph.DeleteRelationship(hop.Relationship);
        Delete(id, node);
    }

    void Delete(RelationshipKey key)
    {
        int start = Find(key.StartId), end = Find(key.EndId);
        if (start < 0 || end < 0) return;
        if (_view.Find(key, start, end) is var relationship and >= 0) _graph.DeleteRelationship(relationship);
    }

    void Delete(string id, int node)
    {
        if (HasRelationships(node)) throw new GraphStoreException($"The node {id} cannot be deleted: it still has relationships.");
        _graph.DeleteNode(node);
        _nodes.Remove(id);
    }

    void Put(NodeRecord node)
    {
        if (node.Labels.Count == 0) throw new GraphStoreException($"The node {node.Id} has no label.");
        Index(node.Labels[0]);
        int[] labels = [.. node.Labels.Select(_graph.Labels.Intern)];
        _properties.Clear();
        _properties.Add(new Property(_id, Value.Of(node.Id)));
        Add(node.Properties);
        int known = Find(node.Id);
        if (known < 0) _nodes[node.Id] = _graph.CreateNode(labels, CollectionsMarshal.AsSpan(_properties));
        else _graph.ReplaceNode(known, labels, CollectionsMarshal.AsSpan(_properties));
    }

    void Put(RelationshipRecord relationship)
    {
        RelationshipKey key = relationship.Identity;
        int start = End(key, key.StartId), end = End(key, key.EndId);
        _properties.Clear();
        Add(relationship.Properties);
        int known = _view.Find(key, start, end);
        if (known < 0) _graph.CreateRelationship(_graph.Types.Intern(key.Type), start, end, CollectionsMarshal.AsSpan(_properties));
        else _graph.ReplaceRelationship(known, CollectionsMarshal.AsSpan(_properties));
    }

    void Add(Properties properties)
    {
        foreach ((string name, object value) in properties) _properties.Add(new Property(_graph.Keys.Intern(name), PropertyMapper.ToValue(value)));
    }

    int End(RelationshipKey key, string id) =>
        Find(id) is var node and >= 0 ? node : throw new GraphStoreException($"({key.StartId})-[:{key.Type}]->({key.EndId}) has no end: there is no node {id}.");

    int Find(string id)
    {
        if (_nodes.TryGetValue(id, out int node)) return node;
        node = _view.Find(id);
        if (node >= 0) _nodes.Add(id, node);
        return node;
    }

    bool HasRelationships(int node) => !_graph.Hops(node, Direction.Outgoing).IsEmpty || !_graph.Hops(node, Direction.Incoming).IsEmpty;

    void Index(string label)
    {
        if (_indexed.Add(label)) _graph.CreateIndex(StoreSchema.IdIndex(label));
    }
}
