using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using Xunit;

namespace KnowledgeGraph.Tests.Embedded;

/// <summary>A property graph as simple as can be, to hold the real one against.</summary>
sealed class ModelGraph
{
    public SortedDictionary<int, (SortedSet<string> Labels, SortedDictionary<string, Value> Properties)> Nodes { get; } = [];

    public SortedDictionary<int, (int Start, int End, string Type, SortedDictionary<string, Value> Properties)> Relationships { get; } = [];

    public ModelGraph Copy()
    {
        ModelGraph copy = new();
        foreach ((int id, var node) in Nodes) copy.Nodes.Add(id, (new(node.Labels), new(node.Properties)));
        foreach ((int id, var link) in Relationships) copy.Relationships.Add(id, (link.Start, link.End, link.Type, new(link.Properties)));
        return copy;
    }

    /// <summary>Does a graph say the same in every way that there is to ask it?</summary>
    public void AssertSame(IGraph graph)
    {
        Assert.Equal(Nodes.Count, graph.NodeCount);
        Assert.Equal(Relationships.Count, graph.RelationshipCount);
        Assert.Equal(Nodes.Keys, All(graph.ScanNodes));
        Assert.Equal(Relationships.Keys, All(graph.ScanRelationships));
        for (int label = -1; label <= graph.Labels.Count; label++) AssertLabel(graph, label);
        for (int type = -1; type <= graph.Types.Count; type++)
            Assert.Equal(Relationships.Values.Count(link => link.Type == Name(graph.Types, type)), graph.CountRelationships(type));
        ILookup<int, Hop> outgoing = Relationships.ToLookup(r => r.Value.Start, r => new Hop(r.Key, r.Value.End, graph.Types.Find(r.Value.Type)));
        ILookup<int, Hop> incoming = Relationships.ToLookup(r => r.Value.End, r => new Hop(r.Key, r.Value.Start, graph.Types.Find(r.Value.Type)));
        foreach (int node in Nodes.Keys)
        {
            AssertNode(graph, node);
            AssertHops(graph, node, Direction.Outgoing, [.. outgoing[node]]);
            AssertHops(graph, node, Direction.Incoming, [.. incoming[node]]);
        }

        foreach (int link in Relationships.Keys) AssertRelationship(graph, link);
        foreach (IndexDefinition index in graph.Indexes.Where(index => index.Kind == IndexKind.Range)) AssertIndex(graph, index);
    }

    void AssertLabel(IGraph graph, int label)
    {
        int[] expected = [.. Nodes.Where(node => node.Value.Labels.Contains(Name(graph.Labels, label))).Select(node => node.Key)];
        Assert.Equal(expected.Length, graph.CountNodes(label));
        Assert.Equal(expected, All((ref int cursor, Span<int> batch) => graph.ScanNodes(label, ref cursor, batch)));
    }

    void AssertNode(IGraph graph, int node)
    {
        Assert.True(graph.HasNode(node));
        Assert.Equal(Nodes[node].Labels, graph.LabelsOf(node).ToArray().Select(label => graph.Labels[label]).Order(StringComparer.Ordinal));
        List<Property> properties = [];
        graph.NodeProperties(node, properties);
        AssertProperties(graph, Nodes[node].Properties, properties, key => graph.NodeProperty(node, key));
    }

    static void AssertHops(IGraph graph, int node, Direction direction, Hop[] expected)
    {
        Hop[] hops = graph.Hops(node, direction).ToArray();
        Assert.Equal(expected, hops.OrderBy(hop => hop.Relationship));
        Assert.Equal(hops.Select(hop => hop.Type).Order(), hops.Select(hop => hop.Type));
        for (int type = -1; type <= graph.Types.Count; type++)
            Assert.Equal(expected.Where(hop => hop.Type == type), graph.Hops(node, direction, type).ToArray().OrderBy(hop => hop.Relationship));
    }

    void AssertRelationship(IGraph graph, int link)
    {
        (int start, int end, string type, SortedDictionary<string, Value> properties) = Relationships[link];
        Assert.True(graph.HasRelationship(link));
        Assert.Equal(new Ends(start, end, graph.Types.Find(type)), graph.EndsOf(link));
        List<Property> actual = [];
        graph.RelationshipProperties(link, actual);
        AssertProperties(graph, properties, actual, key => graph.RelationshipProperty(link, key));
    }

    void AssertIndex(IGraph graph, IndexDefinition index)
    {
        int handle = graph.FindIndex(graph.Labels.Find(index.Labels[0]), graph.Keys.Find(index.Properties[0]));
        var groups = Nodes.Where(node => node.Value.Labels.Contains(index.Labels[0]) && node.Value.Properties.ContainsKey(index.Properties[0]))
            .GroupBy(node => node.Value.Properties[index.Properties[0]]).ToArray();
        Assert.Equal(Math.Max(1, groups.Length), graph.DistinctValues(handle));
        foreach (var group in groups)
            Assert.Equal(group.Select(node => node.Key), All((ref int cursor, Span<int> batch) => graph.Seek(handle, group.Key, ref cursor, batch)));
        Assert.Empty(All((ref int cursor, Span<int> batch) => graph.Seek(handle, Value.Of("nothing has this"), ref cursor, batch)));
    }

    static void AssertProperties(IGraph graph, SortedDictionary<string, Value> expected, List<Property> actual, Func<int, Value> read)
    {
        Assert.Equal(expected, actual.Select(property => KeyValuePair.Create(graph.Keys[property.Key], property.Value)).OrderBy(p => p.Key, StringComparer.Ordinal));
        for (int key = 0; key < graph.Keys.Count; key++)
        {
            Value value = read(key);
            Assert.Equal(expected.GetValueOrDefault(graph.Keys[key]), value);
            if (expected.TryGetValue(graph.Keys[key], out Value same)) Assert.Equal(same.Kind, value.Kind);
        }
    }

    static string Name(SymbolTable symbols, int number) => number >= 0 && number < symbols.Count ? symbols[number] : "";

    delegate int Scan(ref int cursor, Span<int> batch);

    static List<int> All(Scan scan)
    {
        // A batch of three goes through every way to continue.
        List<int> all = [];
        int[] batch = new int[3];
        for (int cursor = 0, filled; (filled = scan(ref cursor, batch)) > 0;) all.AddRange(batch.AsSpan(0, filled));
        return all;
    }
}
