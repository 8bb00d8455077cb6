namespace KnowledgeGraph.Bolt.Messages;

/// <summary>The next records of a result are not wanted.</summary>
public sealed record DiscardRequest(long Count, long QueryId = -1) : Request;
