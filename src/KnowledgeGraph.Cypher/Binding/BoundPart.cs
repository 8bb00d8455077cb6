namespace KnowledgeGraph.Cypher.Binding;

/// <summary>Steps in order, and the slots of the columns that they return.</summary>
sealed record BoundPart(IReadOnlyList<Step> Steps, int[] Columns);
