namespace KnowledgeGraph.Core.Graph;

/// <summary>How a relationship lies to a node: it leaves it or reaches it.</summary>
public enum Direction : byte
{
    Outgoing,
    Incoming,
}
