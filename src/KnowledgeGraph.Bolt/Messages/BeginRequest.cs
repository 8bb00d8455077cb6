namespace KnowledgeGraph.Bolt.Messages;

/// <summary>Opens a transaction.</summary>
public sealed record BeginRequest(Dictionary<string, object?> Extra) : Request;
