using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Core.Graph;

/// <summary>A property of a node or relationship; the key is a number of <see cref="IGraph.Keys"/>.</summary>
public readonly record struct Property(int Key, Value Value);
