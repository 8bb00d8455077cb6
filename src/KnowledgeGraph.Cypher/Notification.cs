namespace KnowledgeGraph.Cypher;

/// <summary>Something the author of a query may want to know, though it ran.</summary>
public sealed record Notification(string Code, string Title, string Description);
