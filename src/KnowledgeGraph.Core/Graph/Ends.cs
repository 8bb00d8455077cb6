namespace KnowledgeGraph.Core.Graph;

/// <summary>Where a relationship leads from and to, and its type.</summary>
public readonly record struct Ends(int Start, int End, int Type);
