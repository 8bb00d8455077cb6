namespace KnowledgeGraph.Core.Graph;

/// <summary>Others changed the graph after the reads that a change follows from; nothing of it was written. Work it out anew.</summary>
public sealed class StaleGraphException() : Exception("The graph has changed since it was read.");
