namespace KnowledgeGraph.Bolt.Messages;

/// <summary>Which kind of call of the driver's interface is in use.</summary>
public sealed record TelemetryRequest(long Api) : Request;
