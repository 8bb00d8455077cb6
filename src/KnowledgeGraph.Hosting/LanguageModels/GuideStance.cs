namespace KnowledgeGraph.Hosting.LanguageModels;

/// <summary>A stance of the answer.</summary>
sealed record GuideStance(string? From, string? To, string? Stance, string? Topic, string? Quote);
