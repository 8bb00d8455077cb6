namespace KnowledgeGraph.Core.Graph;

/// <summary>One step from a node: the relationship, the node at its other end, and its type.</summary>
public readonly record struct Hop(int Relationship, int Node, int Type);
