using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Embedded.Indexing;

namespace KnowledgeGraph.Embedded.Storage;

/// <summary>Builds a version of a graph from all its nodes, then all its relationships: faster and more compact than one write after the other.</summary>
sealed class GraphBuilder
{
    /// <summary>What is being built, for its symbols; the rest is whole after <see cref="Build"/>.</summary>
    public GraphState State { get; } = new();

    /// <param name="node">Greater than those before.</param>
    /// <param name="labels">Numbers of <see cref="GraphState.Labels"/>.</param>
    /// <param name="record">The properties as <see cref="RecordWriter"/> writes them.</param>
    public void AddNode(int node, ReadOnlySpan<int> labels, ReadOnlySpan<byte> record)
    {
        int set = State.LabelSets.Of(labels);
        State.NodeSets.At(node) = set + 1;
        State.NodeRecords.At(node) = State.Records.Add(record);
        foreach (int label in State.LabelSets[set]) State.LabelNodesToWrite(label).Add(node);
        State.NodeLimit = node + 1;
        State.NodeCount++;
    }

    /// <param name="relationship">Greater than those before.</param>
    /// <param name="ends">Nodes that were added, and a number of <see cref="GraphState.Types"/>.</param>
    /// <param name="record">The properties as <see cref="RecordWriter"/> writes them.</param>
    /// <exception cref="FormatException">An end was not added.</exception>
    public void AddRelationship(int relationship, Ends ends, ReadOnlySpan<byte> record)
    {
        if (!IsNode(ends.Start) || !IsNode(ends.End)) throw new FormatException($"Relationship {relationship} has an end that is no node.");
        State.Relationships.At(relationship) = ends with { Type = ends.Type + 1 };
        State.RelationshipRecords.At(relationship) = State.Records.Add(record);
        State.TypeCounts.At(ends.Type)++;
        State.RelationshipLimit = relationship + 1;
        State.RelationshipCount++;
    }

    /// <exception cref="GraphConstraintException">The graph breaks the constraint of an index.</exception>
    public GraphState Build(IEnumerable<IndexDefinition> indexes)
    {
        int[] byType = RelationshipsByType();
        BuildHops(byType, Direction.Outgoing, State.Outgoing);
        BuildHops(byType, Direction.Incoming, State.Incoming);
        // The lowest number is given first.
        for (int node = State.NodeLimit - 1; node >= 0; node--)
            if (State.NodeSets[node] == 0) State.FreeNodes = new FreeList(node, State.FreeNodes);
        for (int relationship = State.RelationshipLimit - 1; relationship >= 0; relationship--)
            if (State.Relationships[relationship].Type == 0) State.FreeRelationships = new FreeList(relationship, State.FreeRelationships);
        GraphSnapshot graph = new(State);
        foreach (IndexDefinition index in indexes) IndexBuilder.Build(State, graph, index);
        return State;
    }

    bool IsNode(int node) => (uint)node < (uint)State.NodeLimit && State.NodeSets[node] != 0;

    /// <summary>All relationships, those of a type together (a counting sort).</summary>
    int[] RelationshipsByType()
    {
        int[] next = new int[State.Types.Count + 1];
        for (int type = 0; type + 1 < next.Length; type++) next[type + 1] = next[type] + (type < State.TypeCounts.Capacity ? State.TypeCounts[type] : 0);
        int[] sorted = new int[State.RelationshipCount];
        for (int relationship = 0; relationship < State.RelationshipLimit; relationship++)
        {
            int type = State.Relationships[relationship].Type;
            if (type != 0) sorted[next[type - 1]++] = relationship;
        }

        return sorted;
    }

    void BuildHops(int[] byType, Direction direction, PagedArray<Hop[]?> blocks)
    {
        bool outgoing = direction == Direction.Outgoing;
        int[] next = new int[State.NodeLimit + 1];
        foreach (int relationship in byType)
        {
            Ends ends = State.Relationships[relationship];
            next[(outgoing ? ends.Start : ends.End) + 1]++;
        }

        for (int node = 0; node < State.NodeLimit; node++)
        {
            next[node + 1] += next[node];
            blocks.At(node) = null;
        }

        Hop[] hops = new Hop[byType.Length];
        foreach (int relationship in byType)
        {
            (int start, int end, int type) = State.Relationships[relationship];
            hops[next[outgoing ? start : end]++] = new Hop(relationship, outgoing ? end : start, type - 1);
        }

        // Each node's place has moved on to where the next one's begins.
        for (int node = 0, start = 0; node < State.NodeLimit; start = next[node++])
            if (next[node] > start) blocks.At(node) = HopBlock.Of(hops.AsSpan(start, next[node] - start), State.Transaction);
    }
}
