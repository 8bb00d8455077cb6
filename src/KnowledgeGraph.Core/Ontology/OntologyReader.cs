using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Core.Ontology;

/// <summary>Reads an ontology and resolves what it refers to; each broken reference is named with file and line.</summary>
public static class OntologyReader
{
    static readonly string[] Vocabularies = ["cameo", "plover", "wikidata", "schema"];

    /// <exception cref="DataFileException">Something in it is missing, misspelt, twice or refers to nothing.</exception>
    public static GraphOntology Read(string name, TextReader reader)
    {
        YamlMap file = YamlFile.Read(name, reader);
        file.Only("nodes", "relationships");
        YamlMap nodes = file.Map("nodes") ?? throw file.Error("'nodes' is missing");
        YamlMap relationships = file.Map("relationships") ?? throw file.Error("'relationships' is missing");

        Dictionary<string, NodeType> types = new(StringComparer.Ordinal);
        foreach (string label in nodes.Keys) Node(label, nodes, types, []);
        Dictionary<string, RelationshipType> links = new(StringComparer.Ordinal);
        foreach (string type in relationships.Keys) links.Add(type, Relationship(type, relationships.Map(type)!, types));
        return new GraphOntology(types, links);
    }

    static NodeType Node(string label, YamlMap nodes, Dictionary<string, NodeType> types, HashSet<string> open)
    {
        if (types.TryGetValue(label, out NodeType? known)) return known;
        YamlMap map = nodes.Map(label) ?? throw nodes.Error($"no node type '{label}'");
        map.Only("abstract", "extends", "marks", "prefix", "caption", "required", "properties", "values", "mappings");
        if (!open.Add(label)) throw map.Error($"'{label}' extends itself", "extends");
        NodeType? parent = map.Text("extends") is { } super
            ? nodes.Has(super) ? Node(super, nodes, types, open) : throw map.Error($"no node type '{super}'", "extends")
            : null;
        if (map.Text("marks") is { } marked && !nodes.Has(marked)) throw map.Error($"no node type '{marked}'", "marks");

        NodeType type = new()
        {
            Name = label,
            IsAbstract = map.Flag("abstract"),
            Marks = map.Text("marks"),
            Labels = [.. (parent?.Labels ?? []).Append(label).Order(StringComparer.Ordinal)],
            Prefix = map.Text("prefix") ?? parent?.Prefix ?? "",
            Caption = map.Text("caption") ?? parent?.Caption ?? "name",
            Properties = Properties(map, parent?.Properties),
            Mappings = Mappings(map),
        };
        types.Add(label, type);
        return type;
    }

    static RelationshipType Relationship(string name, YamlMap map, Dictionary<string, NodeType> types)
    {
        map.Only("from", "to", "key", "derived", "undirected", "required", "properties", "values", "mappings");
        IReadOnlyDictionary<string, PropertyType> properties = Properties(map, null);
        string? key = map.Text("key");
        if (key is not null && !properties.ContainsKey(key)) throw map.Error($"the key '{key}' is no property", "key");
        return new RelationshipType
        {
            Name = name,
            From = Ends(map, "from", types),
            To = Ends(map, "to", types),
            Key = key,
            IsDerived = map.Flag("derived"),
            IsUndirected = map.Flag("undirected"),
            Properties = properties,
            Mappings = Mappings(map),
        };
    }

    static IReadOnlyList<string> Ends(YamlMap map, string key, Dictionary<string, NodeType> types)
    {
        IReadOnlyList<string> labels = map.Texts(key);
        if (labels.Count == 0) throw map.Error($"'{key}' is missing");
        foreach (string label in labels)
            if (!types.ContainsKey(label)) throw map.Error($"no node type '{label}'", key);
        return labels;
    }

    static Dictionary<string, PropertyType> Properties(YamlMap map, IReadOnlyDictionary<string, PropertyType>? inherited)
    {
        Dictionary<string, PropertyType> properties = new(inherited ?? new Dictionary<string, PropertyType>(), StringComparer.Ordinal);
        YamlMap? values = map.Map("values");
        if (map.Map("properties") is { } own)
            foreach (string name in own.Keys)
            {
                if (!Enum.TryParse(own.Text(name), ignoreCase: true, out PropertyKind kind)) throw own.Error($"no type of values '{own.Text(name)}'", name);
                properties[name] = new PropertyType(name, kind, IsRequired: false, values?.Texts(name) ?? []);
            }

        foreach (string name in values?.Keys ?? [])
            if (!properties.ContainsKey(name)) throw values!.Error($"no property '{name}'", name);
        foreach (string name in map.Texts("required"))
            properties[name] = properties.TryGetValue(name, out PropertyType? type)
                ? type with { IsRequired = true }
                : throw map.Error($"the required '{name}' is no property", "required");
        return properties;
    }

    static Dictionary<string, string> Mappings(YamlMap map)
    {
        Dictionary<string, string> codes = new(StringComparer.Ordinal);
        if (map.Map("mappings") is not { } mappings) return codes;
        mappings.Only(Vocabularies);
        foreach (string vocabulary in mappings.Keys) codes.Add(vocabulary, mappings.Required(vocabulary));
        return codes;
    }
}
