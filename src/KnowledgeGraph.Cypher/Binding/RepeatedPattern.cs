namespace KnowledgeGraph.Cypher.Binding;

/// <summary>A pattern that is matched several times in a row, each time from where the last one ended.</summary>
/// <param name="Pattern">Its own nodes and relationships, which change with every repetition.</param>
/// <param name="Groups">Slots within, and the slots that collect their values as lists.</param>
sealed record RepeatedPattern(BoundPattern Pattern, PatternNode First, PatternNode Last, IReadOnlyList<(int Inner, int Outer)> Groups, int Minimum, int? Maximum);
