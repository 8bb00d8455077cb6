using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher;

/// <summary>What the names of a query are in a graph: good until the graph meets a new name.</summary>
sealed class NamesInGraph(GraphName[] names, IGraph graph)
{
    readonly SymbolTable _labels = graph.Labels;
    readonly (int, int, int) _counts = Counts(graph);

    internal int[] Ids { get; } = Frame.Resolve(names, graph);

    internal IReadOnlyList<Notification> Unknown { get; } = UnknownNames.In(names, graph);

    internal bool Fits(IGraph other) => ReferenceEquals(other.Labels, _labels) && Counts(other) == _counts;

    static (int, int, int) Counts(IGraph graph) => (graph.Labels.Count, graph.Types.Count, graph.Keys.Count);
}
