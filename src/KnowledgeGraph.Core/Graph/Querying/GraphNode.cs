namespace KnowledgeGraph.Core.Graph.Querying;

/// <summary>A node in a query's answer.</summary>
/// <param name="ElementId">The store's own name for it, good for this answer only.</param>
/// <param name="Labels">In ordinal order.</param>
/// <param name="Properties">By name, ordinal.</param>
public sealed record GraphNode(string ElementId, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, object?> Properties);
