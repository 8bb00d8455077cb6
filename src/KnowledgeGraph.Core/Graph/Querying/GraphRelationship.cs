namespace KnowledgeGraph.Core.Graph.Querying;

/// <summary>A relationship in a query's answer.</summary>
/// <param name="ElementId">The store's own name for it, good for this answer only.</param>
/// <param name="Type">As in the ontology.</param>
/// <param name="StartElementId">The node it leaves.</param>
/// <param name="EndElementId">The node it reaches.</param>
/// <param name="Properties">By name, ordinal.</param>
public sealed record GraphRelationship(
    string ElementId, string Type, string StartElementId, string EndElementId, IReadOnlyDictionary<string, object?> Properties);
