namespace KnowledgeGraph.Evaluation.Tck;

/// <summary>A line of a scenario with the text or the table below it.</summary>
sealed record Step(string Text, string? Document, IReadOnlyList<IReadOnlyList<string>> Table);
