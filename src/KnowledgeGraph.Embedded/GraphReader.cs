using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Embedded.Indexing;
using KnowledgeGraph.Embedded.Storage;

namespace KnowledgeGraph.Embedded;

/// <summary>Reads one version of an embedded graph: what a snapshot and a transaction have in common.</summary>
public abstract class GraphReader : IGraph
{
    private protected GraphReader(GraphState state) => State = state;

    public SymbolTable Labels => State.Labels;

    public SymbolTable Types => State.Types;

    public SymbolTable Keys => State.Keys;

    public int NodeCount => State.NodeCount;

    public int RelationshipCount => State.RelationshipCount;

    public int SchemaVersion => State.SchemaVersion;

    public IReadOnlyList<IndexDefinition> Indexes =>
    [
        .. State.Indexes.Select(index => index.Definition)
            .Concat(State.TextIndexes.Select(index => index.Definition))
            .Concat(State.OtherIndexes)
            .OrderBy(index => index.Name, StringComparer.Ordinal),
    ];

    internal GraphState State { get; }

    public int CountNodes(int label) => (uint)label < (uint)State.LabelNodes.Length ? State.LabelNodes[label]?.Count ?? 0 : 0;

    public int CountRelationships(int type) => (uint)type < (uint)State.TypeCounts.Capacity ? State.TypeCounts[type] : 0;

    public bool HasNode(int node) => (uint)node < (uint)State.NodeLimit && State.NodeSets[node] != 0;

    public bool HasRelationship(int relationship) =>
        (uint)relationship < (uint)State.RelationshipLimit && State.Relationships[relationship].Type != 0;

    public ReadOnlySpan<int> LabelsOf(int node) => State.LabelSets[State.NodeSets[node] - 1];

    public bool HasLabel(int node, int label)
    {
        foreach (int own in LabelsOf(node))
            if (own == label) return true;
        return false;
    }

    public Ends EndsOf(int relationship)
    {
        Ends ends = State.Relationships[relationship];
        return new Ends(ends.Start, ends.End, ends.Type - 1);
    }

    public ReadOnlySpan<Hop> Hops(int node, Direction direction) => HopBlock.All(Block(node, direction));

    public ReadOnlySpan<Hop> Hops(int node, Direction direction, int type) => HopBlock.OfType(Block(node, direction), type);

    public int Warm(ReadOnlySpan<Hop> hops)
    {
        int sum = 0;
        PagedArray<uint> records = State.NodeRecords;
        RecordHeap heap = State.Records;
        foreach (ref readonly Hop hop in hops) sum += heap.FirstByte(records[hop.Node]);
        return sum;
    }

    public int Warm(ReadOnlySpan<int> nodes)
    {
        int sum = 0;
        foreach (int node in nodes)
            sum += HopBlock.Touch(State.Outgoing[node]) + HopBlock.Touch(State.Incoming[node]) + State.Records.FirstByte(State.NodeRecords[node]);
        return sum;
    }

    public Value NodeProperty(int node, int key) => Property(State.NodeRecords[node], key);

    public Value RelationshipProperty(int relationship, int key) => Property(State.RelationshipRecords[relationship], key);

    public void NodeProperties(int node, List<Property> properties) => Properties(State.NodeRecords[node], properties);

    public void RelationshipProperties(int relationship, List<Property> properties) => Properties(State.RelationshipRecords[relationship], properties);

    public int ScanNodes(ref int cursor, Span<int> batch)
    {
        int filled = 0;
        PagedArray<int> sets = State.NodeSets;
        for (; cursor < State.NodeLimit && filled < batch.Length; cursor++)
            if (sets[cursor] != 0) batch[filled++] = cursor;
        return filled;
    }

    public int ScanNodes(int label, ref int cursor, Span<int> batch) =>
        (uint)label < (uint)State.LabelNodes.Length ? State.LabelNodes[label]?.Scan(ref cursor, batch) ?? 0 : 0;

    public int ScanRelationships(ref int cursor, Span<int> batch)
    {
        int filled = 0;
        PagedArray<Ends> relationships = State.Relationships;
        for (; cursor < State.RelationshipLimit && filled < batch.Length; cursor++)
            if (relationships[cursor].Type != 0) batch[filled++] = cursor;
        return filled;
    }

    public int FindIndex(int label, int key)
    {
        PropertyIndex[] indexes = State.Indexes;
        for (int i = 0; i < indexes.Length; i++)
            if (indexes[i].Label == label && indexes[i].Key == key) return i;
        return -1;
    }

    public int DistinctValues(int index) => Math.Max(1, State.Indexes[index].Distinct);

    public int Seek(int index, in Value value, ref int cursor, Span<int> batch)
    {
        if (value.IsNull) return 0;
        PropertyIndex found = State.Indexes[index];
        int filled = 0;
        Span<ulong> candidates = stackalloc ulong[Math.Min(batch.Length, 64)];
        while (filled < batch.Length && cursor >= 0)
        {
            Span<ulong> room = candidates[..Math.Min(candidates.Length, batch.Length - filled)];
            int count = found.Candidates(value, cursor, room);
            foreach (ulong candidate in room[..count])
            {
                int node = (int)candidate;
                if (HasValue(node, found.Key, value)) batch[filled++] = node;
                cursor = node + 1;
            }

            // Below zero: all are seen, and the next call finds nothing.
            if (count < room.Length) cursor = -1;
        }

        return filled;
    }

    public IReadOnlyList<TextMatch> Search(string indexName, string text)
    {
        TextIndex index = State.TextIndexes.FirstOrDefault(candidate => candidate.Definition.Name == indexName)
            ?? throw new KeyNotFoundException($"There is no full-text index '{indexName}'.");
        return index.Search(text, item => WordsOf(index, item));
    }

    private protected List<string> WordsOf(TextIndex index, int item) =>
        index.WordsOf(key => index.Definition.OnRelationships ? RelationshipProperty(item, key) : NodeProperty(item, key));

    private protected bool HasValue(int node, int key, in Value value)
    {
        ReadOnlySpan<byte> stored = RecordReader.Find(State.Records[State.NodeRecords[node]], key);
        if (stored.IsEmpty) return false;
        return value.IsString ? ValueReader.IsText(stored, value.AsString, State.Strings) : ValueReader.Read(stored, State.Strings).Equals(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    Hop[]? Block(int node, Direction direction) => direction == Direction.Outgoing ? State.Outgoing[node] : State.Incoming[node];

    Value Property(uint record, int key) => record == 0 ? Value.Null : RecordReader.Read(State.Records[record], key, State.Strings);

    void Properties(uint record, List<Property> properties)
    {
        RecordReader reader = new(State.Records[record]);
        while (reader.Next()) properties.Add(new Property(reader.Key, ValueReader.Read(reader.Stored, State.Strings)));
    }
}
