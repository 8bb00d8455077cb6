namespace KnowledgeGraph.Bolt.Messages;

/// <summary>A request was passed over, because one before it failed.</summary>
public sealed record IgnoredResponse : Response;
