namespace KnowledgeGraph.Hosting.LanguageModels;

/// <summary>A person of the answer.</summary>
sealed record GuidePerson(string? Name, string? Office, string? Of, string? Status, string? Quote);
