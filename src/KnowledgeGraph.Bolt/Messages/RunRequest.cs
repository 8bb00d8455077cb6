namespace KnowledgeGraph.Bolt.Messages;

/// <summary>A query, in the open transaction or in one of its own, which the extra map then describes.</summary>
public sealed record RunRequest(string Query, Dictionary<string, object?> Parameters, Dictionary<string, object?> Extra) : Request;
