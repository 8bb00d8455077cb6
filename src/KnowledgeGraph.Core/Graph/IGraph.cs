using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// A property graph to read: one state of it, which no writer changes under the reader. Nodes, relationships, labels, types and
/// property keys are integers; −1 stands for none. A method given the number of a label, type or key that the graph does not know
/// (−1 too) answers as for one that nothing bears; given a node or relationship that does not exist, the answer is undefined
/// (<see cref="HasNode"/> tells). A span is good until the next write.
/// </summary>
public interface IGraph
{
    SymbolTable Labels { get; }

    /// <summary>Names of relationship types.</summary>
    SymbolTable Types { get; }

    /// <summary>Names of properties.</summary>
    SymbolTable Keys { get; }

    int NodeCount { get; }

    int RelationshipCount { get; }

    /// <summary>How many nodes bear the label.</summary>
    int CountNodes(int label);

    /// <summary>How many relationships have the type.</summary>
    int CountRelationships(int type);

    bool HasNode(int node);

    bool HasRelationship(int relationship);

    /// <summary>Labels of a node by number.</summary>
    ReadOnlySpan<int> LabelsOf(int node);

    bool HasLabel(int node, int label);

    Ends EndsOf(int relationship);

    /// <summary>
    /// The relationships of a node in one direction, those of a type together. A loop is there once in each direction.
    /// </summary>
    ReadOnlySpan<Hop> Hops(int node, Direction direction);

    /// <summary>The relationships of one type.</summary>
    ReadOnlySpan<Hop> Hops(int node, Direction direction, int type);

    /// <summary>
    /// Looks at the properties of the nodes that some hops lead to, all at once, so that they are in the processor's cache when they are read one by
    /// one. Changes nothing.
    /// </summary>
    /// <returns>Something that depends on all that was looked at, for nothing else would keep a compiler from leaving it out.</returns>
    int Warm(ReadOnlySpan<Hop> hops) => 0;

    /// <summary>The same for nodes that are about to be read with their relationships.</summary>
    int Warm(ReadOnlySpan<int> nodes) => 0;

    /// <summary>The value of a property, or null.</summary>
    Value NodeProperty(int node, int key);

    Value RelationshipProperty(int relationship, int key);

    /// <summary>All properties of a node, in an order that depends on nothing but the writes before.</summary>
    void NodeProperties(int node, List<Property> properties);

    void RelationshipProperties(int relationship, List<Property> properties);

    /// <summary>
    /// Fills <paramref name="batch"/> with the next nodes in ascending order and moves <paramref name="cursor"/>, which starts at 0.
    /// </summary>
    /// <returns>How many were filled in; 0 at the end.</returns>
    int ScanNodes(ref int cursor, Span<int> batch);

    /// <summary>As <see cref="ScanNodes(ref int, Span{int})"/>, the nodes that bear a label.</summary>
    int ScanNodes(int label, ref int cursor, Span<int> batch);

    /// <summary>As <see cref="ScanNodes(ref int, Span{int})"/>, the relationships.</summary>
    int ScanRelationships(ref int cursor, Span<int> batch);

    /// <summary>Grows with every change of indexes.</summary>
    int SchemaVersion { get; }

    /// <summary>The indexes in the order of their names.</summary>
    IReadOnlyList<IndexDefinition> Indexes { get; }

    /// <summary>A handle of the index that finds nodes with a label by the value of one property, or −1.</summary>
    int FindIndex(int label, int key);

    /// <summary>How many different values the index holds; at least 1.</summary>
    int DistinctValues(int index);

    /// <summary>
    /// The nodes whose property equals a value (as <see cref="Value.Equals(Value)"/>) in ascending order, batch by batch as
    /// <see cref="ScanNodes(ref int, Span{int})"/>.
    /// </summary>
    int Seek(int index, in Value value, ref int cursor, Span<int> batch);

    /// <summary>What a full-text index finds for the words of <paramref name="text"/>, best first, equals by id.</summary>
    /// <exception cref="KeyNotFoundException">No full-text index has the name.</exception>
    IReadOnlyList<TextMatch> Search(string indexName, string text);
}
