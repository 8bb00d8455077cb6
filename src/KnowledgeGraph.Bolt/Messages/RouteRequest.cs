namespace KnowledgeGraph.Bolt.Messages;

/// <summary>Asks which members of a cluster route, read and write.</summary>
public sealed record RouteRequest(Dictionary<string, object?> Context, List<object?> Bookmarks, Dictionary<string, object?> Extra) : Request;
