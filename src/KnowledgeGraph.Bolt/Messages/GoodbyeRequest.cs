namespace KnowledgeGraph.Bolt.Messages;

/// <summary>The client is about to close the connection; there is no answer.</summary>
public sealed record GoodbyeRequest : Request;
