namespace KnowledgeGraph.Bolt.Messages;

/// <summary>Whatever goes on is ended, failures are forgotten.</summary>
public sealed record ResetRequest : Request;
