using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Embedded.Indexing;
using KnowledgeGraph.Embedded.Storage;

namespace KnowledgeGraph.Embedded;

/// <summary>The one writer of an embedded graph: works on a version of its own, which <see cref="Commit"/> makes durable and then the current one.</summary>
public sealed class GraphTransaction : GraphReader, IMutableGraph
{
    readonly EmbeddedGraph _graph;
    readonly RecordWriter _writer = new();
    readonly List<int> _deletedNodes = [];
    readonly List<int> _deletedRelationships = [];
    bool _done;

    internal GraphTransaction(EmbeddedGraph graph, GraphState state) : base(state) => _graph = graph;

    /// <summary>Nodes created, changed or deleted.</summary>
    internal Bitset TouchedNodes { get; } = new();

    internal Bitset TouchedRelationships { get; } = new();

    internal bool SchemaChanged { get; private set; }

    internal bool IsEmpty => TouchedNodes.Count == 0 && TouchedRelationships.Count == 0 && !SchemaChanged;

    public int CreateNode(ReadOnlySpan<int> labels) => CreateNode(labels, default);

    /// <summary>A new node with its properties at once, which is faster than one after the other.</summary>
    /// <param name="labels">By number.</param>
    /// <param name="properties">Each key once, no nulls.</param>
    /// <exception cref="GraphConstraintException">A value that must be unique is taken.</exception>
    public int CreateNode(ReadOnlySpan<int> labels, ReadOnlySpan<Property> properties)
    {
        CheckOpen();
        int set = State.LabelSets.Of(labels);
        foreach (ref readonly Property property in properties) CheckUnique(-1, State.LabelSets[set], property.Key, property.Value);
        int node = State.FreeNodes?.Number ?? State.NodeLimit++;
        State.FreeNodes = State.FreeNodes?.Next;
        State.NodeCount++;
        State.NodeSets.At(node) = set + 1;
        State.NodeRecords.At(node) = Record(properties);
        // Blank pages need no writing, but a reader must find a page there.
        State.Outgoing.At(node) = null;
        State.Incoming.At(node) = null;
        foreach (int label in State.LabelSets[set]) State.LabelNodesToWrite(label).Add(node);
        IndexNode(node);
        TouchedNodes.Add(node);
        return node;
    }

    public int CreateRelationship(int type, int start, int end) => CreateRelationship(type, start, end, default);

    /// <summary>A new relationship with its properties at once.</summary>
    public int CreateRelationship(int type, int start, int end, ReadOnlySpan<Property> properties)
    {
        CheckOpen();
        int relationship = State.FreeRelationships?.Number ?? State.RelationshipLimit++;
        State.FreeRelationships = State.FreeRelationships?.Next;
        State.RelationshipCount++;
        State.Relationships.At(relationship) = new Ends(start, end, type + 1);
        State.RelationshipRecords.At(relationship) = Record(properties);
        State.TypeCounts.At(type)++;
        HopBlock.Add(ref State.Outgoing.At(start), new Hop(relationship, end, type), State.Transaction);
        HopBlock.Add(ref State.Incoming.At(end), new Hop(relationship, start, type), State.Transaction);
        IndexText(relationship, onRelationships: true, add: true);
        TouchedRelationships.Add(relationship);
        return relationship;
    }

    public void SetNodeProperty(int node, int key, in Value value)
    {
        CheckOpen();
        CheckUnique(node, LabelsOf(node), key, value);
        foreach (PropertyIndex index in State.Indexes)
        {
            if (index.Key != key || !HasLabel(node, index.Label)) continue;
            if (NodeProperty(node, key) is { IsNull: false } old) index.Remove(old, node);
            if (!value.IsNull) index.Add(value, node);
        }

        IndexText(node, onRelationships: false, add: false);
        ref uint record = ref State.NodeRecords.At(node);
        record = Changed(record, key, value);
        IndexText(node, onRelationships: false, add: true);
        TouchedNodes.Add(node);
    }

    public void SetRelationshipProperty(int relationship, int key, in Value value)
    {
        CheckOpen();
        IndexText(relationship, onRelationships: true, add: false);
        ref uint record = ref State.RelationshipRecords.At(relationship);
        record = Changed(record, key, value);
        IndexText(relationship, onRelationships: true, add: true);
        TouchedRelationships.Add(relationship);
    }

    /// <summary>Makes the labels and properties of a node exactly these.</summary>
    /// <exception cref="GraphConstraintException">A value that must be unique is taken.</exception>
    public void ReplaceNode(int node, ReadOnlySpan<int> labels, ReadOnlySpan<Property> properties)
    {
        CheckOpen();
        int set = State.LabelSets.Of(labels);
        Encode(properties);
        if (set == State.NodeSets[node] - 1 && _writer.Written.SequenceEqual(State.Records[State.NodeRecords[node]])) return;
        foreach (ref readonly Property property in properties) CheckUnique(node, State.LabelSets[set], property.Key, property.Value);
        UnindexNode(node);
        SetLabels(node, set);
        Replace(ref State.NodeRecords.At(node));
        IndexNode(node);
        TouchedNodes.Add(node);
    }

    /// <summary>Makes the properties of a relationship exactly these.</summary>
    public void ReplaceRelationship(int relationship, ReadOnlySpan<Property> properties)
    {
        CheckOpen();
        Encode(properties);
        if (_writer.Written.SequenceEqual(State.Records[State.RelationshipRecords[relationship]])) return;
        IndexText(relationship, onRelationships: true, add: false);
        Replace(ref State.RelationshipRecords.At(relationship));
        IndexText(relationship, onRelationships: true, add: true);
        TouchedRelationships.Add(relationship);
    }

    public bool AddLabel(int node, int label)
    {
        CheckOpen();
        if (HasLabel(node, label)) return false;
        foreach (PropertyIndex index in State.Indexes)
            if (index.Label == label) CheckUnique(node, [label], index.Key, NodeProperty(node, index.Key));
        Relabel(node, State.LabelSets.With(State.NodeSets[node] - 1, label));
        return true;
    }

    public bool RemoveLabel(int node, int label)
    {
        CheckOpen();
        if (!HasLabel(node, label)) return false;
        Relabel(node, State.LabelSets.Without(State.NodeSets[node] - 1, label));
        return true;
    }

    public void DeleteNode(int node)
    {
        CheckOpen();
        if (State.Outgoing[node] is not null || State.Incoming[node] is not null)
            throw new GraphConstraintException($"Cannot delete node<{node}>, because it still has relationships.");
        UnindexNode(node);
        SetLabels(node, 0);
        State.Records.Free(State.NodeRecords[node]);
        State.NodeRecords.At(node) = 0;
        State.NodeSets.At(node) = 0;
        State.NodeCount--;
        _deletedNodes.Add(node);
        TouchedNodes.Add(node);
    }

    public void DeleteRelationship(int relationship)
    {
        CheckOpen();
        IndexText(relationship, onRelationships: true, add: false);
        Ends ends = EndsOf(relationship);
        HopBlock.Remove(ref State.Outgoing.At(ends.Start), relationship, ends.Type, State.Transaction);
        HopBlock.Remove(ref State.Incoming.At(ends.End), relationship, ends.Type, State.Transaction);
        State.Records.Free(State.RelationshipRecords[relationship]);
        State.RelationshipRecords.At(relationship) = 0;
        State.Relationships.At(relationship) = default;
        State.TypeCounts.At(ends.Type)--;
        State.RelationshipCount--;
        _deletedRelationships.Add(relationship);
        TouchedRelationships.Add(relationship);
    }

    public bool CreateIndex(IndexDefinition index)
    {
        CheckOpen();
        foreach (IndexDefinition known in Indexes)
            if (known.Name == index.Name || IsSame(known, index)) return false;
        IndexBuilder.Build(State, this, index);
        State.SchemaVersion++;
        return SchemaChanged = true;
    }

    public bool DropIndex(string name)
    {
        CheckOpen();
        if (!Indexes.Any(index => index.Name == name)) return false;
        State.Indexes = [.. State.Indexes.Where(index => index.Definition.Name != name)];
        State.TextIndexes = [.. State.TextIndexes.Where(index => index.Definition.Name != name)];
        State.OtherIndexes = [.. State.OtherIndexes.Where(index => index.Name != name)];
        State.SchemaVersion++;
        return SchemaChanged = true;
    }

    /// <exception cref="GraphStoreException">The file cannot be written; nothing is changed then.</exception>
    public void Commit()
    {
        CheckOpen();
        _done = true;
        // Ids are given again in the next transaction: this one may still speak of what it deleted.
        foreach (int node in _deletedNodes) State.FreeNodes = new FreeList(node, State.FreeNodes);
        foreach (int relationship in _deletedRelationships) State.FreeRelationships = new FreeList(relationship, State.FreeRelationships);
        State.CompactIfWorthwhile();
        _graph.Commit(this, State);
    }

    public void Dispose()
    {
        _done = true;
        _graph.End(this);
    }

    static bool IsSame(IndexDefinition a, IndexDefinition b) =>
        a.Kind == b.Kind && a.OnRelationships == b.OnRelationships && a.Labels.SequenceEqual(b.Labels) && a.Properties.SequenceEqual(b.Properties);

    void CheckOpen() => ObjectDisposedException.ThrowIf(_done, this);

    void CheckUnique(int node, ReadOnlySpan<int> labels, int key, in Value value)
    {
        if (value.IsNull) return;
        Span<int> holder = stackalloc int[1];
        for (int i = 0; i < State.Indexes.Length; i++)
        {
            PropertyIndex index = State.Indexes[i];
            if (index.Key != key || !index.IsUnique || !labels.Contains(index.Label)) continue;
            int cursor = 0;
            if (Seek(i, value, ref cursor, holder) > 0 && holder[0] != node) throw IndexBuilder.NotUnique(index.Definition, holder[0], value);
        }
    }

    void Relabel(int node, int set)
    {
        UnindexNode(node);
        SetLabels(node, set);
        IndexNode(node);
        TouchedNodes.Add(node);
    }

    void SetLabels(int node, int set)
    {
        int old = State.NodeSets[node] - 1;
        if (old == set) return;
        foreach (int label in State.LabelSets[old]) State.LabelNodesToWrite(label).Remove(node);
        foreach (int label in State.LabelSets[set]) State.LabelNodesToWrite(label).Add(node);
        State.NodeSets.At(node) = set + 1;
    }

    void IndexNode(int node)
    {
        foreach (PropertyIndex index in State.Indexes)
            if (HasLabel(node, index.Label) && NodeProperty(node, index.Key) is { IsNull: false } value) index.Add(value, node);
        IndexText(node, onRelationships: false, add: true);
    }

    void UnindexNode(int node)
    {
        foreach (PropertyIndex index in State.Indexes)
            if (HasLabel(node, index.Label) && NodeProperty(node, index.Key) is { IsNull: false } value) index.Remove(value, node);
        IndexText(node, onRelationships: false, add: false);
    }

    void IndexText(int item, bool onRelationships, bool add)
    {
        foreach (TextIndex index in State.TextIndexes)
        {
            if (index.Definition.OnRelationships != onRelationships) continue;
            bool covered = onRelationships ? index.Labels.Contains(EndsOf(item).Type) : LabelsOf(item).ContainsAny(index.Labels);
            if (!covered) continue;
            if (add) index.Add(item, WordsOf(index, item)); else index.Remove(item, WordsOf(index, item));
        }
    }

    void Encode(ReadOnlySpan<Property> properties)
    {
        _writer.Clear();
        foreach (ref readonly Property property in properties) _writer.Property(property.Key, property.Value);
    }

    uint Record(ReadOnlySpan<Property> properties)
    {
        Encode(properties);
        return State.Records.Add(_writer.Written);
    }

    void Replace(ref uint record)
    {
        State.Records.Free(record);
        record = State.Records.Add(_writer.Written);
    }

    uint Changed(uint record, int key, in Value value)
    {
        _writer.Clear();
        _writer.Changed(State.Records[record], key, value);
        Replace(ref record);
        return record;
    }
}
