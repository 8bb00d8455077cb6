using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Embedded;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.ConnectedComponents;
using QuikGraph.Algorithms.Ranking;
using QuikGraph.Algorithms.Search;
using Xunit;

namespace KnowledgeGraph.Tests.Embedded;

/// <summary>Algorithms of QuikGraph run on the graph, and say what they say on a graph of QuikGraph's own.</summary>
public sealed class QuikGraphTests : IDisposable
{
    readonly EmbeddedGraph _graph = new();
    readonly BidirectionalGraph<int, GraphEdge> _own = new();
    readonly GraphSnapshot _snapshot;

    public QuikGraphTests()
    {
        Random random = new(5);
        using GraphTransaction write = _graph.Begin();
        for (int i = 0; i < 60; i++) _own.AddVertex(write.CreateNode([]));
        for (int i = 0; i < 150; i++)
        {
            int start = random.Next(60), end = random.Next(60);
            int relationship = write.CreateRelationship(write.Types.Intern($"T{i % 3}"), start, end);
            write.SetRelationshipProperty(relationship, write.Keys.Intern("cost"), Value.Of(random.Next(1, 9)));
            _own.AddEdge(new GraphEdge(relationship, start, end));
        }

        // A hole in the numbers: vertices need not be dense.
        foreach (GraphEdge edge in _own.Edges.Where(edge => edge.Source == 7 || edge.Target == 7).ToArray())
        {
            write.DeleteRelationship(edge.Id);
            _own.RemoveEdge(edge);
        }

        write.DeleteNode(7);
        _own.RemoveVertex(7);
        write.Commit();
        _snapshot = _graph.Snapshot;
    }

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void VerticesAndEdgesAreTheSame()
    {
        Assert.Equal(_own.Vertices.Order(), _snapshot.Vertices);
        Assert.Equal(_own.Edges.OrderBy(edge => edge.Id), _snapshot.Edges);
        Assert.Equal((_own.VertexCount, _own.EdgeCount), (_snapshot.VertexCount, _snapshot.EdgeCount));
        foreach (int vertex in _own.Vertices)
        {
            Assert.Equal(_own.OutEdges(vertex).OrderBy(edge => edge.Id), _snapshot.OutEdges(vertex).OrderBy(edge => edge.Id));
            Assert.Equal(_own.InEdges(vertex).OrderBy(edge => edge.Id), _snapshot.InEdges(vertex).OrderBy(edge => edge.Id));
            Assert.Equal((_own.OutDegree(vertex), _own.InDegree(vertex), _own.Degree(vertex)), (_snapshot.OutDegree(vertex), _snapshot.InDegree(vertex), _snapshot.Degree(vertex)));
            for (int i = 0; i < _snapshot.OutDegree(vertex); i++) Assert.True(_snapshot.ContainsEdge(_snapshot.OutEdge(vertex, i)));
            for (int i = 0; i < _snapshot.InDegree(vertex); i++) Assert.Equal(vertex, _snapshot.InEdge(vertex, i).Target);
        }

        GraphEdge some = _own.Edges.First();
        Assert.True(_snapshot.ContainsEdge(some.Source, some.Target));
        Assert.True(_snapshot.TryGetEdges(some.Source, some.Target, out IEnumerable<GraphEdge> edges));
        Assert.Contains(some, edges);
        Assert.False(_snapshot.ContainsEdge(some with { Target = some.Target + 1 }));
    }

    [Fact]
    public void UnknownVerticesAreToldAsQuikGraphDoes()
    {
        Assert.False(_snapshot.ContainsVertex(7));
        Assert.False(_snapshot.TryGetOutEdges(7, out _));
        Assert.False(_snapshot.TryGetInEdges(1000, out _));
        Assert.Throws<VertexNotFoundException>(() => _snapshot.OutDegree(7));
        Assert.Throws<VertexNotFoundException>(() => _snapshot.InEdges(-1));
    }

    [Fact]
    public void ShortestPathsAreTheSame()
    {
        double Cost(GraphEdge edge) => _snapshot.RelationshipProperty(edge.Id, _snapshot.Keys.Find("cost")).AsInteger;
        TryFunc<int, IEnumerable<GraphEdge>> ours = _snapshot.ShortestPathsDijkstra(Cost, 0), theirs = _own.ShortestPathsDijkstra(Cost, 0);
        foreach (int vertex in _own.Vertices)
        {
            bool found = theirs(vertex, out IEnumerable<GraphEdge> expected);
            Assert.Equal(found, ours(vertex, out IEnumerable<GraphEdge> path));
            if (found) Assert.Equal(expected.Sum(Cost), path.Sum(Cost));
        }
    }

    [Fact]
    public void ComponentsAreTheSame()
    {
        Dictionary<int, int> ours = [], theirs = [];
        Assert.Equal(_own.StronglyConnectedComponents(theirs), _snapshot.StronglyConnectedComponents(ours));
        AssertSameGroups(theirs, ours);
        WeaklyConnectedComponentsAlgorithm<int, GraphEdge> weakly = new(_snapshot), other = new(_own);
        weakly.Compute();
        other.Compute();
        AssertSameGroups(other.Components, weakly.Components);
    }

    [Fact]
    public void RanksAreTheSame()
    {
        PageRankAlgorithm<int, GraphEdge> ours = new(_snapshot), theirs = new(_own);
        ours.Compute();
        theirs.Compute();
        foreach (int vertex in _own.Vertices) Assert.Equal(theirs.Ranks[vertex], ours.Ranks[vertex], 1e-9);
    }

    [Fact]
    public void SearchesReachTheSame()
    {
        HashSet<int> ours = [], theirs = [];
        BreadthFirstSearchAlgorithm<int, GraphEdge> search = new(_snapshot), other = new(_own);
        search.DiscoverVertex += vertex => ours.Add(vertex);
        other.DiscoverVertex += vertex => theirs.Add(vertex);
        search.Compute(0);
        other.Compute(0);
        Assert.True(theirs.SetEquals(ours));
        BidirectionalDepthFirstSearchAlgorithm<int, GraphEdge> both = new(_snapshot);
        both.Compute();
        Assert.Equal(_own.VertexCount, both.VerticesColors.Count(color => color.Value == GraphColor.Black));
        Assert.Equal(_own.IsDirectedAcyclicGraph(), _snapshot.IsDirectedAcyclicGraph());
    }

    static void AssertSameGroups(IDictionary<int, int> expected, IDictionary<int, int> actual)
    {
        static IEnumerable<string> Groups(IDictionary<int, int> components) =>
            components.GroupBy(pair => pair.Value).Select(group => string.Join(' ', group.Select(pair => pair.Key).Order())).Order(StringComparer.Ordinal);
        Assert.Equal(Groups(expected), Groups(actual));
    }
}
