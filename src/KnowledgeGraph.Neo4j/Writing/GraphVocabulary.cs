using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// The labels and types that may stand in a statement: those of the ontology, and no other text ever does. Each node is found by its root
/// label (Entity, Event, Document, Claim), on which <c>id</c> is unique.
/// </summary>
sealed class GraphVocabulary
{
    readonly GraphOntology _ontology;
    readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);

    public GraphVocabulary(GraphOntology ontology)
    {
        _ontology = ontology;
        foreach (NodeType type in ontology.Nodes) _roots[type.Name] = type.Labels.Single(label => ontology.Node(label)!.Labels.Count == 1);
        Labels = [.. _roots.Keys.Order(StringComparer.Ordinal)];
        Types = [.. ontology.Relationships.Select(type => type.Name).Order(StringComparer.Ordinal)];
        Prefixes = [.. ontology.Nodes.Where(type => type.Prefix.Length > 0)
            .Select(type => (type.Prefix, _roots[type.Name]))
            .Distinct()
            .OrderBy(pair => pair.Prefix, StringComparer.Ordinal)];
    }

    /// <summary>In ordinal order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>In ordinal order.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>How ids begin, in ordinal order, each with the root label of its nodes: so all nodes come in the order of their ids.</summary>
    public IReadOnlyList<(string Prefix, string Root)> Prefixes { get; }

    /// <exception cref="GraphStoreException">No type of node has such ids.</exception>
    public string RootOf(string id) => FindRoot(id) ?? throw new GraphStoreException($"'{id}' is the id of no type of node.");

    /// <summary>The root label of the nodes with such ids, or null when there can be none.</summary>
    public string? FindRoot(string id) => _ontology.TypeOf(id) is { } type ? _roots[type.Name] : null;

    /// <exception cref="GraphStoreException">A label that is not in the ontology, or that of another id's root.</exception>
    public string RootOf(NodeRecord node)
    {
        string root = RootOf(node.Id);
        foreach (string label in node.Labels)
            if (!_roots.TryGetValue(label, out string? of) || of != root) throw new GraphStoreException($"{node.Id}: '{label}' is no label for it.");
        return node.Labels.Contains(root) ? root : throw new GraphStoreException($"{node.Id} lacks the label '{root}'.");
    }

    /// <summary>The property that tells relationships of a type apart, or null.</summary>
    /// <exception cref="GraphStoreException">A type that is not in the ontology.</exception>
    public string? KeyOf(string type) =>
        (_ontology.Relationship(type) ?? throw new GraphStoreException($"'{type}' is no type of relationship.")).Key;

    /// <summary>The other labels that share a root: a node that becomes one of a label set loses them.</summary>
    public IEnumerable<string> OthersOf(string root, IReadOnlyList<string> labels) =>
        Labels.Where(label => _roots[label] == root && !labels.Contains(label));
}
