namespace KnowledgeGraph.Bolt.Messages;

/// <summary>The next records of a result.</summary>
public sealed record PullRequest(long Count, long QueryId = -1) : Request;
