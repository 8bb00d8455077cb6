namespace KnowledgeGraph.Bolt.Messages;

/// <summary>Ends the open transaction and keeps what it did.</summary>
public sealed record CommitRequest : Request;
