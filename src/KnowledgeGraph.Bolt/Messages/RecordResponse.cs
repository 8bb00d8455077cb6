namespace KnowledgeGraph.Bolt.Messages;

/// <summary>One record of a result.</summary>
public sealed record RecordResponse(object?[] Fields) : Response;
