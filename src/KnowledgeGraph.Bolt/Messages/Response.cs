namespace KnowledgeGraph.Bolt.Messages;

/// <summary>What a server answers.</summary>
public abstract record Response;
