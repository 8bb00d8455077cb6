namespace KnowledgeGraph.Cypher.Binding;

/// <summary>A node of a pattern.</summary>
/// <param name="IsBound">It was found by an earlier clause.</param>
sealed record PatternNode(string Name, int Slot, bool IsBound);
