namespace KnowledgeGraph.Bolt.Messages;

/// <summary>Back to where LOGON is due.</summary>
public sealed record LogoffRequest : Request;
