namespace KnowledgeGraph.Core.Graph;

/// <summary>A node or relationship that a full-text index found, and how well it fits (greater is better, above 0).</summary>
public readonly record struct TextMatch(int Id, double Score);
