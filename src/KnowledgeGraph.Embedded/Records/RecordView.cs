using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Embedded.Indexing;

namespace KnowledgeGraph.Embedded.Records;

/// <summary>A graph as records: nodes by their property <c>id</c>, relationships by type, ends and key.</summary>
sealed class RecordView(GraphReader graph, GraphOntology ontology)
{
    public const string IdProperty = "id";

    readonly int _id = graph.Keys.Find(IdProperty);
    int _lastIndex;

    /// <summary>The node with an id, or −1. Every label whose nodes have ids has a unique index on them.</summary>
    public int Find(string id)
    {
        Value value = Value.Of(id);
        Span<int> found = stackalloc int[1];
        PropertyIndex[] indexes = graph.State.Indexes;
        for (int i = 0; i < indexes.Length; i++)
        {
            // Ids asked for one after the other are often of one label: begin where the last was found.
            int at = (_lastIndex + i) % indexes.Length, cursor = 0;
            if (!indexes[at].IsUnique || indexes[at].Key != _id || graph.Seek(at, value, ref cursor, found) == 0) continue;
            _lastIndex = at;
            return found[0];
        }

        return -1;
    }

    /// <summary>The relationship between two nodes that a key names, or −1.</summary>
    public int Find(RelationshipKey key, int start, int end)
    {
        int type = graph.Types.Find(key.Type);
        ReadOnlySpan<Hop> hops = graph.Hops(start, Direction.Outgoing, type), reaching = graph.Hops(end, Direction.Incoming, type);
        int other = end;
        if (reaching.Length < hops.Length)
        {
            hops = reaching;
            other = start;
        }

        foreach (ref readonly Hop hop in hops)
            if (hop.Node == other && KeyOf(hop.Relationship, key.Type) == key.Key) return hop.Relationship;
        return -1;
    }

    /// <summary>The id of a node; one that Cypher wrote without an id is known by its number.</summary>
    public string IdOf(int node) => graph.NodeProperty(node, _id) is { IsString: true } id ? id.AsString : $"_:{node}";

    public NodeRecord Node(int node)
    {
        List<Property> properties = [];
        graph.NodeProperties(node, properties);
        string[] labels = new string[graph.LabelsOf(node).Length];
        for (int i = 0; i < labels.Length; i++) labels[i] = graph.Labels[graph.LabelsOf(node)[i]];
        return new NodeRecord(IdOf(node), labels, PropertyMapper.ToProperties(graph, properties, without: _id));
    }

    public RelationshipRecord Relationship(int relationship)
    {
        (int start, int end, int type) = graph.EndsOf(relationship);
        string name = graph.Types[type];
        return new RelationshipRecord(new RelationshipKey(name, IdOf(start), IdOf(end), KeyOf(relationship, name)), PropertiesOf(relationship));
    }

    public IReadOnlyList<NodeRecord> Nodes(IEnumerable<int> nodes) => [.. nodes.Select(Node).OrderBy(node => node.Id, StringComparer.Ordinal)];

    /// <summary>Every node by id, ordinal.</summary>
    public IEnumerable<NodeRecord> AllNodes()
    {
        List<(string Id, int Node)> nodes = new(graph.NodeCount);
        int[] batch = new int[256];
        for (int cursor = 0, filled; (filled = graph.ScanNodes(ref cursor, batch)) > 0;)
            for (int i = 0; i < filled; i++) nodes.Add((IdOf(batch[i]), batch[i]));
        nodes.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return nodes.Select(node => Node(node.Node));
    }

    /// <summary>Every relationship by key; those that Cypher wrote beside one of the same key by their properties.</summary>
    public IEnumerable<RelationshipRecord> AllRelationships()
    {
        List<(RelationshipKey Key, int Relationship)> relationships = new(graph.RelationshipCount);
        string?[] ids = new string?[graph.State.NodeLimit];
        int[] batch = new int[256];
        for (int cursor = 0, filled; (filled = graph.ScanRelationships(ref cursor, batch)) > 0;)
            foreach (int relationship in batch.AsSpan(0, filled))
            {
                (int start, int end, int type) = graph.EndsOf(relationship);
                string name = graph.Types[type];
                relationships.Add((new RelationshipKey(name, ids[start] ??= IdOf(start), ids[end] ??= IdOf(end), KeyOf(relationship, name)), relationship));
            }

        relationships.Sort((a, b) => a.Key.CompareTo(b.Key) is var order and not 0 ? order : string.CompareOrdinal(Text(a.Relationship), Text(b.Relationship)));
        return relationships.Select(relationship => new RelationshipRecord(relationship.Key, PropertiesOf(relationship.Relationship)));
    }

    string KeyOf(int relationship, string type) =>
        ontology.Relationship(type)?.Key is { } key && graph.RelationshipProperty(relationship, graph.Keys.Find(key)) is { IsString: true } value ? value.AsString : "";

    Properties PropertiesOf(int relationship)
    {
        List<Property> properties = [];
        graph.RelationshipProperties(relationship, properties);
        return PropertyMapper.ToProperties(graph, properties);
    }

    string Text(int relationship)
    {
        List<Property> properties = [];
        graph.RelationshipProperties(relationship, properties);
        return string.Join(' ', properties.Select(property => $"{graph.Keys[property.Key]}: {property.Value}").Order(StringComparer.Ordinal));
    }
}
