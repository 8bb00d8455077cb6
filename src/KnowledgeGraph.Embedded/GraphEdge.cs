using QuikGraph;

namespace KnowledgeGraph.Embedded;

/// <summary>A relationship as QuikGraph sees it; equal when it is the same relationship.</summary>
/// <param name="Id">The relationship's number in the graph.</param>
/// <param name="Source">The node it leaves.</param>
/// <param name="Target">The node it reaches.</param>
public readonly record struct GraphEdge(int Id, int Source, int Target) : IEdge<int>;
