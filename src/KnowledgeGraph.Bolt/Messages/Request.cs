namespace KnowledgeGraph.Bolt.Messages;

/// <summary>What a client asks.</summary>
public abstract record Request;
