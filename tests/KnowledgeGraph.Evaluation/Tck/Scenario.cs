namespace KnowledgeGraph.Evaluation.Tck;

/// <summary>A scenario with the values of its examples filled in.</summary>
sealed record Scenario(string Feature, string Name, IReadOnlyList<Step> Steps);
