namespace KnowledgeGraph.Bolt.Messages;

/// <summary>A request failed.</summary>
public sealed record FailureResponse(string Code, string Message, string? GqlStatus, string? Description) : Response;
