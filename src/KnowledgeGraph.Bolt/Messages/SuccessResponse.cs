namespace KnowledgeGraph.Bolt.Messages;

/// <summary>A request was carried out.</summary>
public sealed record SuccessResponse(Dictionary<string, object?> Metadata) : Response;
