namespace KnowledgeGraph.Core.Graph.Querying;

/// <summary>A path in a query's answer: one node more than relationships; a relationship may be walked against its direction.</summary>
public sealed record GraphPath(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphRelationship> Relationships);
