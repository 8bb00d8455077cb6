namespace KnowledgeGraph.Bolt.Messages;

/// <summary>Ends the open transaction and undoes what it did.</summary>
public sealed record RollbackRequest : Request;
