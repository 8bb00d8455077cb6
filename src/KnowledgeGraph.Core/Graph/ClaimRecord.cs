namespace KnowledgeGraph.Core.Graph;

/// <summary>A claim as its store keeps it.</summary>
/// <param name="Id"><c>claim:…</c></param>
/// <param name="Record">All that the claim says, as whoever wrote it put it down; null for a node that only looks like a claim.</param>
public readonly record struct ClaimRecord(string Id, string? Record);
