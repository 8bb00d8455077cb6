namespace KnowledgeGraph.Hosting.LanguageModels;

/// <summary>A membership of the answer.</summary>
sealed record GuideMembership(string? Member, string? Organization, string? Status, string? Quote);
