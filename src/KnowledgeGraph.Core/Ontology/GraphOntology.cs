using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Ontology;

/// <summary>What the graph may hold: node and relationship types, read once from <c>graph-schema/ontology.yaml</c>.</summary>
public sealed class GraphOntology
{
    readonly Dictionary<string, NodeType> _nodes;
    readonly Dictionary<string, RelationshipType> _relationships;
    readonly (string Prefix, NodeType Type)[] _prefixes;

    internal GraphOntology(Dictionary<string, NodeType> nodes, Dictionary<string, RelationshipType> relationships)
    {
        _nodes = nodes;
        _relationships = relationships;
        _prefixes = [.. nodes.Values.Where(n => n.Marks is null && n.Prefix.Length > 0)
            .GroupBy(n => n.Prefix).Select(g => (g.Key, g.MinBy(n => n.Labels.Count)!))];
    }

    public IReadOnlyCollection<NodeType> Nodes => _nodes.Values;

    public IReadOnlyCollection<RelationshipType> Relationships => _relationships.Values;

    /// <summary>The ontology that this build ships.</summary>
    public static GraphOntology Load()
    {
        using Stream stream = typeof(GraphOntology).Assembly.GetManifestResourceStream("ontology.yaml")!;
        using StreamReader reader = new(stream);
        return OntologyReader.Read("graph-schema/ontology.yaml", reader);
    }

    public NodeType? Node(string label) => _nodes.GetValueOrDefault(label);

    public RelationshipType? Relationship(string type) => _relationships.GetValueOrDefault(type);

    /// <summary>The type whose ids begin as this one does, at its most general (Event, not Meeting); null for none.</summary>
    public NodeType? TypeOf(string id)
    {
        foreach ((string prefix, NodeType type) in _prefixes)
            if (id.StartsWith(prefix, StringComparison.Ordinal) && id.Length > prefix.Length) return type;
        return null;
    }

    /// <exception cref="OntologyException">The change holds something that this ontology does not describe.</exception>
    public void Check(GraphDelta delta)
    {
        foreach (NodeRecord node in delta.PutNodes)
            if (Fault(node) is { } fault) throw new OntologyException($"{node.Id}: {fault}");
        foreach (RelationshipRecord relationship in delta.PutRelationships)
            if (Fault(relationship) is { } fault)
                throw new OntologyException($"({relationship.Identity.StartId})-[:{relationship.Identity.Type}]->({relationship.Identity.EndId}): {fault}");
    }

    /// <summary>What is wrong with a node, or null.</summary>
    public string? Fault(NodeRecord node)
    {
        NodeType? type = null;
        foreach (string label in node.Labels)
        {
            if (!_nodes.TryGetValue(label, out NodeType? candidate)) return $"no label '{label}'";
            if (type is null || candidate.Labels.Count > type.Labels.Count) type = candidate;
        }

        if (type is null) return "no label";
        if (type.IsAbstract) return $"'{type.Name}' is no type of its own";
        if (!type.Labels.SequenceEqual(node.Labels)) return $"the labels of a {type.Name} are {string.Join(", ", type.Labels)}";
        if (!node.Id.StartsWith(type.Prefix, StringComparison.Ordinal)) return $"the id of a {type.Name} begins with '{type.Prefix}'";
        return node.Properties["name"] is string ? Fault(type.Properties, node.Properties) : "no name";
    }

    /// <summary>What is wrong with a relationship, or null.</summary>
    public string? Fault(RelationshipRecord relationship)
    {
        RelationshipKey identity = relationship.Identity;
        if (!_relationships.TryGetValue(identity.Type, out RelationshipType? type)) return "no such type";
        if (!Fits(identity.StartId, type.From)) return $"it leaves {string.Join(", ", type.From)}";
        if (!Fits(identity.EndId, type.To)) return $"it reaches {string.Join(", ", type.To)}";
        if (type.IsUndirected && string.CompareOrdinal(identity.StartId, identity.EndId) >= 0) return "the lower id comes first";
        if (type.Key is null ? identity.Key.Length > 0 : relationship.Properties.Text(type.Key) != identity.Key) return "its key is not its property";
        return Fault(type.Properties, relationship.Properties);
    }

    static string? Fault(IReadOnlyDictionary<string, PropertyType> types, Properties properties)
    {
        foreach ((string name, object value) in properties)
        {
            if (name == "name") continue;
            if (!types.TryGetValue(name, out PropertyType? type)) return $"no property '{name}'";
            if (type.Fault(value) is { } fault) return fault;
        }

        foreach (PropertyType type in types.Values)
            if (type.IsRequired && properties[type.Name] is null) return $"'{type.Name}' is missing";
        return null;
    }

    bool Fits(string id, IReadOnlyList<string> labels) => TypeOf(id) is { } type && type.Labels.Any(labels.Contains);
}
