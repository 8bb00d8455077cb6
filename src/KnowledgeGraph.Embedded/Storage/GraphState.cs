using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Embedded.Indexing;

namespace KnowledgeGraph.Embedded.Storage;

/// <summary>
/// One version of a graph. A published version never changes; a writer works on a <see cref="Fork"/>, which shares every page
/// until it writes to it. So a commit is the publication of a reference, a rollback its neglect, and a reader needs no lock.
/// </summary>
sealed class GraphState
{
    /// <summary>A heap smaller than this is not worth compacting.</summary>
    const long LeastGarbage = 1 << 20;

    bool[] _ownsLabel = [];

    public GraphState()
    {
        Labels = new SymbolTable();
        Types = new SymbolTable();
        Keys = new SymbolTable();
        LabelSets = new LabelSets();
        Strings = new StringCache();
        NodeSets = new PagedArray<int>();
        NodeRecords = new PagedArray<uint>();
        Outgoing = new PagedArray<Hop[]?>();
        Incoming = new PagedArray<Hop[]?>();
        Relationships = new PagedArray<Ends>();
        RelationshipRecords = new PagedArray<uint>();
        TypeCounts = new PagedArray<int>();
        Records = new RecordHeap();
    }

    GraphState(GraphState other)
    {
        Labels = other.Labels;
        Types = other.Types;
        Keys = other.Keys;
        LabelSets = other.LabelSets;
        Strings = other.Strings;
        Transaction = other.Transaction;
        NodeSets = other.NodeSets.Fork();
        NodeRecords = other.NodeRecords.Fork();
        Outgoing = other.Outgoing.Fork();
        Incoming = other.Incoming.Fork();
        Relationships = other.Relationships.Fork();
        RelationshipRecords = other.RelationshipRecords.Fork();
        TypeCounts = other.TypeCounts.Fork();
        Records = other.Records.Fork();
        NodeLimit = other.NodeLimit;
        NodeCount = other.NodeCount;
        RelationshipLimit = other.RelationshipLimit;
        RelationshipCount = other.RelationshipCount;
        FreeNodes = other.FreeNodes;
        FreeRelationships = other.FreeRelationships;
        LabelNodes = [.. other.LabelNodes];
        _ownsLabel = new bool[LabelNodes.Length];
        Indexes = [.. other.Indexes.Select(index => index.Fork())];
        TextIndexes = [.. other.TextIndexes.Select(index => index.Fork())];
        OtherIndexes = other.OtherIndexes;
        SchemaVersion = other.SchemaVersion;
    }

    // Shared by all versions: they only grow.
    public SymbolTable Labels { get; }

    public SymbolTable Types { get; }

    public SymbolTable Keys { get; }

    public LabelSets LabelSets { get; }

    public StringCache Strings { get; }

    /// <summary>Tells the hop blocks that this version may write to from those it shares.</summary>
    public int Transaction { get; private init; }

    /// <summary>By node: the number of its label set and 1, or 0 for no node.</summary>
    public PagedArray<int> NodeSets { get; }

    public PagedArray<uint> NodeRecords { get; }

    public PagedArray<Hop[]?> Outgoing { get; }

    public PagedArray<Hop[]?> Incoming { get; }

    /// <summary>By relationship: its ends, and its type and 1; type 0 for no relationship.</summary>
    public PagedArray<Ends> Relationships { get; }

    public PagedArray<uint> RelationshipRecords { get; }

    public PagedArray<int> TypeCounts { get; }

    public RecordHeap Records { get; private set; }

    /// <summary>No node has this number or a greater one.</summary>
    public int NodeLimit { get; set; }

    public int NodeCount { get; set; }

    public int RelationshipLimit { get; set; }

    public int RelationshipCount { get; set; }

    public FreeList? FreeNodes { get; set; }

    public FreeList? FreeRelationships { get; set; }

    /// <summary>By label: the nodes that bear it, or null for none ever.</summary>
    public Bitset?[] LabelNodes { get; private set; } = [];

    public PropertyIndex[] Indexes { get; set; } = [];

    public TextIndex[] TextIndexes { get; set; } = [];

    /// <summary>Definitions that are kept and listed but speed nothing up: range indexes on relationships.</summary>
    public IndexDefinition[] OtherIndexes { get; set; } = [];

    public int SchemaVersion { get; set; }

    /// <param name="transaction">A number that no fork of this graph had before.</param>
    public GraphState Fork(int transaction) => new(this) { Transaction = transaction };

    /// <summary>The nodes with a label, to write to.</summary>
    public Bitset LabelNodesToWrite(int label)
    {
        if (label >= LabelNodes.Length)
        {
            Bitset?[] nodes = LabelNodes;
            int length = Math.Max(label + 1, nodes.Length * 2);
            Array.Resize(ref nodes, length);
            Array.Resize(ref _ownsLabel, length);
            LabelNodes = nodes;
        }

        if (!_ownsLabel[label])
        {
            _ownsLabel[label] = true;
            LabelNodes[label] = LabelNodes[label]?.Fork() ?? new Bitset();
        }

        return LabelNodes[label]!;
    }

    /// <summary>Moves the living records together once half of the heap is dead.</summary>
    public void CompactIfWorthwhile()
    {
        if (Records.Dead < LeastGarbage || Records.Dead < Records.Live) return;
        RecordHeap compact = new();
        for (int node = 0; node < NodeLimit; node++)
            if (NodeRecords[node] is var position and not 0) NodeRecords.At(node) = compact.Add(Records[position]);
        for (int relationship = 0; relationship < RelationshipLimit; relationship++)
            if (RelationshipRecords[relationship] is var position and not 0) RelationshipRecords.At(relationship) = compact.Add(Records[position]);
        Records = compact;
    }
}
