namespace KnowledgeGraph.Cypher.Execution;

/// <summary>A label, type or property key of a query; <see cref="Frame.Ids"/> has its number in the graph at <paramref name="Index"/>.</summary>
sealed record GraphName(NameKind Kind, string Text, int Index);
