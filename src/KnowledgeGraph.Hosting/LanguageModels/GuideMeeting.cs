namespace KnowledgeGraph.Hosting.LanguageModels;

/// <summary>A contact of the answer.</summary>
sealed record GuideMeeting(
    string? Kind, string? Status, IReadOnlyList<string>? Participants, string? Date, string? DatePhrase, string? Place, string? Country, string? Occasion, string? Quote);
