namespace KnowledgeGraph.Core.Graph;

/// <summary>A write would break a constraint of the graph. The message says which, and by what.</summary>
public sealed class GraphConstraintException(string message) : Exception(message);
