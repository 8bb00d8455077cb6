using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Embedded.Storage;
using QuikGraph;

namespace KnowledgeGraph.Embedded;

/// <summary>
/// One state of an embedded graph, which no writer changes: read it as a property graph, or give it to any algorithm of QuikGraph,
/// to which nodes are vertices and relationships directed edges, parallel ones and loops included. Safe for any number of threads.
/// </summary>
public sealed class GraphSnapshot : GraphReader, IBidirectionalGraph<int, GraphEdge>, IEdgeListAndIncidenceGraph<int, GraphEdge>
{
    const int BatchSize = 256;

    internal GraphSnapshot(GraphState state) : base(state)
    {
    }

    public bool IsDirected => true;

    public bool AllowParallelEdges => true;

    public bool IsVerticesEmpty => NodeCount == 0;

    public int VertexCount => NodeCount;

    public IEnumerable<int> Vertices
    {
        get
        {
            int[] batch = new int[BatchSize];
            for (int cursor = 0, filled; (filled = ScanNodes(ref cursor, batch)) > 0;)
                for (int i = 0; i < filled; i++) yield return batch[i];
        }
    }

    public bool IsEdgesEmpty => RelationshipCount == 0;

    public int EdgeCount => RelationshipCount;

    public IEnumerable<GraphEdge> Edges
    {
        get
        {
            int[] batch = new int[BatchSize];
            for (int cursor = 0, filled; (filled = ScanRelationships(ref cursor, batch)) > 0;)
                for (int i = 0; i < filled; i++) yield return Edge(batch[i]);
        }
    }

    public bool ContainsVertex(int vertex) => HasNode(vertex);

    public bool ContainsEdge(GraphEdge edge) => HasRelationship(edge.Id) && Edge(edge.Id) == edge;

    public bool ContainsEdge(int source, int target) => TryGetEdge(source, target, out _);

    public bool TryGetEdge(int source, int target, out GraphEdge edge)
    {
        edge = default;
        if (!HasNode(source) || !HasNode(target)) return false;
        foreach (Hop hop in Hops(source, Direction.Outgoing))
        {
            if (hop.Node != target) continue;
            edge = new GraphEdge(hop.Relationship, source, target);
            return true;
        }

        return false;
    }

    public bool TryGetEdges(int source, int target, out IEnumerable<GraphEdge> edges)
    {
        edges = HasNode(source) ? OutEdges(source).Where(edge => edge.Target == target) : null!;
        return HasNode(source);
    }

    public bool IsOutEdgesEmpty(int vertex) => OutDegree(vertex) == 0;

    public int OutDegree(int vertex) => Hops(Known(vertex), Direction.Outgoing).Length;

    public IEnumerable<GraphEdge> OutEdges(int vertex) => EdgesOf(Known(vertex), Direction.Outgoing);

    public bool TryGetOutEdges(int vertex, out IEnumerable<GraphEdge> edges)
    {
        edges = HasNode(vertex) ? EdgesOf(vertex, Direction.Outgoing) : null!;
        return HasNode(vertex);
    }

    public GraphEdge OutEdge(int vertex, int index)
    {
        Hop hop = Hops(Known(vertex), Direction.Outgoing)[index];
        return new GraphEdge(hop.Relationship, vertex, hop.Node);
    }

    public bool IsInEdgesEmpty(int vertex) => InDegree(vertex) == 0;

    public int InDegree(int vertex) => Hops(Known(vertex), Direction.Incoming).Length;

    public IEnumerable<GraphEdge> InEdges(int vertex) => EdgesOf(Known(vertex), Direction.Incoming);

    public bool TryGetInEdges(int vertex, out IEnumerable<GraphEdge> edges)
    {
        edges = HasNode(vertex) ? EdgesOf(vertex, Direction.Incoming) : null!;
        return HasNode(vertex);
    }

    public GraphEdge InEdge(int vertex, int index)
    {
        Hop hop = Hops(Known(vertex), Direction.Incoming)[index];
        return new GraphEdge(hop.Relationship, hop.Node, vertex);
    }

    public int Degree(int vertex) => OutDegree(vertex) + InDegree(vertex);

    IEnumerable<GraphEdge> EdgesOf(int vertex, Direction direction)
    {
        int count = Hops(vertex, direction).Length;
        for (int i = 0; i < count; i++)
        {
            Hop hop = Hops(vertex, direction)[i];
            yield return direction == Direction.Outgoing ? new GraphEdge(hop.Relationship, vertex, hop.Node) : new GraphEdge(hop.Relationship, hop.Node, vertex);
        }
    }

    GraphEdge Edge(int relationship)
    {
        Ends ends = EndsOf(relationship);
        return new GraphEdge(relationship, ends.Start, ends.End);
    }

    int Known(int vertex) => HasNode(vertex) ? vertex : throw new VertexNotFoundException($"The graph has no node {vertex}.");
}
