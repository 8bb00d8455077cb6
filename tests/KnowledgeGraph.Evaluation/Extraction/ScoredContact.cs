namespace KnowledgeGraph.Evaluation.Extraction;

/// <summary>A pair of participants, or one attendance, of the meetings of a gold or system file.</summary>
/// <param name="A">The first participant.</param>
/// <param name="B">The second; the kind of the event for an attendance.</param>
sealed record ScoredContact(string A, string B, string Group, string? Date, string? Phrase, string? Country, bool IsOptional);
