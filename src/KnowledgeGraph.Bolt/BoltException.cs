namespace KnowledgeGraph.Bolt;

/// <summary>The peer sent bytes that are no Bolt: the only exception that reading a message raises, whatever the bytes are.</summary>
public sealed class BoltException(string message) : Exception(message);
