using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>A plan and what the graph was like when it was made.</summary>
sealed class CachedPlan(Plan plan, IGraph graph)
{
    readonly SymbolTable _labels = graph.Labels;
    readonly int _schema = graph.SchemaVersion;
    readonly long _size = Size(graph);

    internal Plan Plan => plan;

    /// <summary>Whether the plan is still as good: same indexes, about the same size.</summary>
    internal bool Fits(IGraph graph)
    {
        if (!ReferenceEquals(graph.Labels, _labels) || graph.SchemaVersion != _schema) return false;
        long size = Size(graph);
        return size <= 4 * _size + 1000 && _size <= 4 * size + 1000;
    }

    static long Size(IGraph graph) => (long)graph.NodeCount + graph.RelationshipCount;
}
